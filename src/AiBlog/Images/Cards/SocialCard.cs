using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using AiBlog.Images.Variants;

namespace AiBlog.Images.Cards;

/// <summary>The image that social networks show with a link to a post without an image of its own.</summary>
/// <param name="Hue">1 to 8, as the theme counts them; 0 for a post without tags.</param>
/// <param name="Motif">The classes and the path data of the layers, the lowest first.</param>
internal sealed record SocialCard(string Title, string Site, string Date, int Hue, ImmutableArray<(string Layer, string Path)> Motif)
{
    public const int Width = 1200;
    public const int Height = 630;

    /// <summary>Changes when a card would look different.</summary>
    private const int Recipe = 1;

    /// <summary>A site path that changes with what the card shows.</summary>
    public string Url => ImageSet.Folder + "/" + Name;

    public string Name
    {
        get
        {
            var content = string.Create(
                CultureInfo.InvariantCulture, $"{Recipe}\n{Title}\n{Site}\n{Date}\n{Hue}\n{string.Join('\n', Motif)}");
            return $"card-{Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(content)))[..20]}.png";
        }
    }
}
