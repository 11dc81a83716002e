using NetVips;

namespace AiBlog.Images.Variants;

/// <summary>The native image library (libvips), which is loaded when the first image needs it.</summary>
internal static class VipsLibrary
{
    /// <summary>Loads the library. Returns why it cannot be used, or null.</summary>
    public static string? Load()
    {
        try
        {
            // In a native program nothing has loaded it yet (see Vips.Substitutions.xml); elsewhere the runtime just did.
            if (!ModuleInitializer.VipsInitialized && ModuleInitializer.Exception is null)
            {
                ModuleInitializer.Initialize();
            }

            if (!ModuleInitializer.VipsInitialized)
            {
                return ModuleInitializer.Exception is { } exception ? FirstSentence(exception) : "it does not start";
            }

            // One thread an image, and several images at a time; loaders that nobody tests against hostile files stay off.
            NetVips.NetVips.Concurrency = 1;
            NetVips.NetVips.BlockUntrusted = true;
            Cache.Max = 0;
            // It would write on the console; what matters comes as an exception.
            Log.SetLogHandler("VIPS", Enums.LogLevelFlags.All, static (_, _, _) => { });
            return null;
        }
        catch (Exception fault) when (
            fault is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException or TypeInitializationException
            or VipsException)
        {
            return FirstSentence(fault);
        }
    }

    /// <summary>The runtime adds advice for programmers.</summary>
    private static string FirstSentence(Exception fault) => fault.Message.Split('\n')[0].Split(". ")[0].Trim();
}
