namespace AiBlog.Parse;

/// <summary>How a text was made, as shown to readers and in the metadata.</summary>
internal enum AiUse
{
    None,
    Assisted,
    Generated,
}
