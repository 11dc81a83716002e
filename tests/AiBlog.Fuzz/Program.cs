using System.Diagnostics;
using System.Globalization;
using AiBlog.Fuzz.Targets;
using SharpFuzz;

// AiBlog.Fuzz TARGET          one input on standard input, or as many as afl-fuzz sends
// AiBlog.Fuzz TARGET FILE...  replays files and prints what each one took and found
if (args.Length == 0 || !FuzzTargets.All.TryGetValue(args[0], out var target))
{
    Console.Error.WriteLine($"usage: AiBlog.Fuzz {string.Join('|', FuzzTargets.All.Keys)} [FILE...]");
    return 2;
}

if (args.Length == 1)
{
    Fuzzer.OutOfProcess.Run(stream =>
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        target(copy.ToArray());
    });
    return 0;
}

var findings = 0;
foreach (var file in args[1..])
{
    var bytes = File.ReadAllBytes(file);
    var watch = Stopwatch.StartNew();
    var found = "";
    try
    {
        target(bytes);
    }
#pragma warning disable CA1031 // A replay reports whatever an input throws and goes on with the next file.
    catch (Exception fault)
#pragma warning restore CA1031
    {
        found = $" {fault.GetType().Name}: {fault.Message}\n{fault.StackTrace}";
        findings++;
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.ElapsedMilliseconds,6} ms {bytes.Length,7} bytes {file}{found}"));
}

return findings == 0 ? 0 : 1;
