using System.Text;

namespace AiBlog.Render;

/// <summary>Collects the shapes of a motif as paths, one path for each run of shapes of the same class.</summary>
internal sealed class MotifCanvas
{
    private readonly List<(string Class, StringBuilder Path)> layers = [];

    /// <summary>Adds a shape to the layer of its class, wherever that lies; for shapes that do not overlap.</summary>
    public void Add(string layer, FormattableString path)
    {
        var at = layers.FindIndex(known => known.Class == layer);
        if (at < 0)
        {
            layers.Add((layer, new StringBuilder()));
            at = layers.Count - 1;
        }

        layers[at].Path.Append(FormattableString.Invariant(path));
    }

    /// <summary>Lays a shape over all before it.</summary>
    public void Cover(string layer, FormattableString path) =>
        layers.Add((layer, new StringBuilder(FormattableString.Invariant(path))));

    public override string ToString() =>
        string.Concat(layers.Select(layer => $"<path class=\"{layer.Class}\" d=\"{layer.Path}\"/>"));
}
