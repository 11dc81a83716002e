namespace AiBlog.Render.Templating;

/// <summary><c>math.*</c>: the little arithmetic that pages need besides the operators.</summary>
internal static class NumberFunctions
{
    public static IEnumerable<TemplateFunction> All { get; } =
    [
        new("round", 1, 2, call => Math.Round(call.Number(0), call.Count > 1 ? Math.Clamp(call.Whole(1), 0, 15) : 0, MidpointRounding.AwayFromZero)),
        new("floor", 1, 1, call => Math.Floor(call.Number(0))),
        new("ceil", 1, 1, call => Math.Ceiling(call.Number(0))),
        new("min", 2, 2, call => call.Number(0) <= call.Number(1) ? call[0] : call[1]),
        new("max", 2, 2, call => call.Number(0) >= call.Number(1) ? call[0] : call[1]),
    ];
}
