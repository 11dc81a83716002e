using System.Buffers;
using AiBlog.Diagnostics;
using AiBlog.Images.Metadata;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render;

/// <summary>Makes outputs one after another on one thread, with a template engine and a buffer of its own.</summary>
/// <param name="jobs">How many threads a folder of files may take.</param>
internal sealed class OutputWorker(RenderContext context, int jobs)
{
    private readonly TemplateWorker templates = new(context.Theme.Templates, context.Functions);
    private readonly ArrayBufferWriter<byte> buffer = new(32 * 1024);
    private char[] characters = [];

    public Diagnostic? Make(PlannedOutput output, Action<string, ReadOnlyMemory<byte>> take, Action<CopiedFile> copy)
    {
        switch (output)
        {
            case TemplatedPage page:
                buffer.ResetWrittenCount();
                if (templates.Render(page.Layout, page.BoundView(), page.Strings, buffer) is { } fault)
                {
                    return fault;
                }

                if (context.Gate?.Pass(buffer, ref characters, page, context.Theme.Templates.PlaceOfLayout(page.Layout)) is { } leak)
                {
                    return leak;
                }

                take(page.Path,
                    PolicyMeta.In(buffer.WrittenMemory, context.Policies.Of(page.Origin, buffer.WrittenSpan), context.Site.Privacy.Policy));
                return null;
            case MadeFile file:
                take(file.Path, file.Make());
                return null;
            case MadeFolder folder:
                folder.Make(jobs, take);
                return null;
            case CopiedFile file:
                return Copy(file, copy);
            default:
                throw new InvalidOperationException($"no way to make {output.GetType().Name}");
        }
    }

    private static Diagnostic? Copy(CopiedFile file, Action<CopiedFile> copy)
    {
        if (!file.IsCleaned)
        {
            copy(file);
            return null;
        }

        var clean = file.File.Read(ImageCleaner.Clean);
        copy(file with { Parts = clean.Parts });
        return clean.Fault is { } fault ? ImageFaults.UnreadableImage(Place.OfFile(file.File.Path), fault) : null;
    }
}
