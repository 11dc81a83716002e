using System.Buffers;
using AiBlog.Diagnostics;
using AiBlog.Images.Metadata;
using AiBlog.Store;
using AiBlog.Themes.Templating;

namespace AiBlog.Render;

/// <summary>Makes outputs one after another on one thread, with a template engine and a buffer of its own.</summary>
/// <param name="jobs">How many threads a folder of files may take.</param>
internal sealed class OutputWorker(RenderContext context, OutputTaker taker, Meter? meter, int jobs)
{
    private readonly TemplateWorker templates = new(context.Theme.Templates, context.Functions, context.Partials, meter);
    private readonly ArrayBufferWriter<byte> buffer = new(32 * 1024);
    private char[] characters = [];

    public Diagnostic? Make(PlannedOutput output)
    {
        switch (output)
        {
            case TemplatedPage page:
                var started = Meter.Begin(meter);
                var fault = Make(page);
                meter?.End(MeterKind.Source, page.Origin, started);
                return fault;
            case MadeFile file:
                Make(file);
                return null;
            case MadeFolder folder:
                folder.Make(jobs, taker.Store, Make);
                return null;
            case CopiedFile file:
                return Copy(file);
            default:
                throw new InvalidOperationException($"no way to make {output.GetType().Name}");
        }
    }

    private void Make(MadeFile file)
    {
        var key = taker.Inputs is { } inputs && file.Key is { } add
            ? add(HashBuilder.Of("file").AddHash(inputs).Add(file.Path)).ToHash()
            : 0;
        if (!taker.Keeps(file.Path, key))
        {
            taker.Take(file.Path, key, file.Make());
        }
    }

    private Diagnostic? Make(TemplatedPage page)
    {
        var view = page.BoundView();
        var key = KeyOf(page, view);
        if (taker.Keeps(page.Path, key))
        {
            return null;
        }

        buffer.ResetWrittenCount();
        var started = Meter.Begin(meter);
        if (templates.Render(page.Layout, view, page.Strings, buffer) is { } fault)
        {
            return fault;
        }

        meter?.End(MeterKind.Layout, page.Layout, started);
        if (context.Gate?.Pass(buffer, ref characters, page, context.Theme.Templates.PlaceOfLayout(page.Layout)) is { } leak)
        {
            return leak;
        }

        taker.Take(page.Path, key,
            PolicyMeta.In(buffer.WrittenMemory, context.Policies.Of(page.Origin, buffer.WrittenSpan), context.Site.Privacy.Policy));
        return null;
    }

    /// <summary>Hash of all that the page is made from; 0 when nothing is remembered.</summary>
    private UInt128 KeyOf(TemplatedPage page, object view)
    {
        if (taker.Inputs is not { } inputs)
        {
            return 0;
        }

        var hash = HashBuilder.Of("page").AddHash(inputs).Add(page.Path).Add(page.Origin).Add(page.Layout).Add(page.Strings.Language);
        context.ViewHashes.Add(hash, (ViewObject)view);
        return hash.ToHash();
    }

    /// <summary>What is copied depends on the bytes of the file alone, so a copy of the last build is kept without reading
    /// either.</summary>
    private Diagnostic? Copy(CopiedFile file)
    {
        var key = taker.Inputs is null
            ? 0
            : HashBuilder.Of("copy").Add(file.IsCleaned ? 1 : 0).AddHash(file.File.Hash()).ToHash();
        if (taker.Keeps(file.Path, key))
        {
            return null;
        }

        if (!file.IsCleaned)
        {
            taker.Copy(file, key);
            return null;
        }

        var clean = file.File.Read(ImageCleaner.Clean);
        taker.Copy(file with { Parts = clean.Parts }, clean.Fault is null ? key : 0);
        return clean.Fault is { } fault ? ImageFaults.UnreadableImage(Place.OfFile(file.File.Path), fault) : null;
    }
}
