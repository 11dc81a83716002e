namespace AiBlog.Tests.House;

/// <summary>What a run of the program left on its streams.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Error);
