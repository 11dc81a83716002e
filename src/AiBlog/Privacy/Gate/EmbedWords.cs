using AiBlog.Privacy.Services;

namespace AiBlog.Privacy.Gate;

/// <summary>The words on a placeholder, in the language of the text; <c>{0}</c> stands for a name.</summary>
/// <param name="Picture">What a picture without a text is called, after its host: "Picture from {0}".</param>
/// <param name="Content">The same for all else: "Content from {0}".</param>
/// <param name="Notice">Who receives data: "Loading it sends data to {0}."</param>
/// <param name="Open">The link to the source, with its host: "Open at {0}".</param>
/// <param name="Once">The button that loads this one: "Load once".</param>
/// <param name="Always">The button that loads all of a service: "Always allow {0}".</param>
/// <param name="Other">The name of <see cref="ServiceRegistry.Other"/>.</param>
internal sealed record EmbedWords(string Picture, string Content, string Notice, string Open, string Once, string Always, string Other)
{
    public static EmbedWords None { get; } = new("", "", "", "", "", "", "");

    public string NameOf(Service service) => service.Id == ServiceRegistry.Other.Id ? Other : service.Name;

    public static string Fill(string text, string name) => text.Replace("{0}", name, StringComparison.Ordinal);
}
