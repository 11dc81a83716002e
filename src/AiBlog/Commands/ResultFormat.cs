namespace AiBlog.Commands;

/// <summary>For whom a result is written: people or programs.</summary>
internal enum ResultFormat
{
    Text,
    Json,
}
