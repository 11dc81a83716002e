using System.Collections;
using System.Collections.Concurrent;
using AiBlog.Store;
using AiBlog.Text;
using AiBlog.Text.Html;

namespace AiBlog.Themes.Templating;

/// <summary>Hashes of views: two views with one hash give the same page. A view that many pages share is hashed once. Serves all
/// threads.</summary>
internal sealed class ViewHashes
{
    private readonly ConcurrentDictionary<object, UInt128> shared = new(ReferenceEqualityComparer.Instance);

    public void Add(HashBuilder hash, ViewObject view) => Add(hash, view.Shape, view.Record);

    private void Add(HashBuilder hash, IViewShape shape, object record)
    {
        if (!shape.IsShared)
        {
            AddFields(hash, shape, record);
            return;
        }

        if (!shared.TryGetValue(record, out var known))
        {
            var own = HashBuilder.Of(shape.Name);
            AddFields(own, shape, record);
            known = own.ToHash();
            shared[record] = known;
        }

        hash.AddHash(known);
    }

    private void AddFields(HashBuilder hash, IViewShape shape, object record)
    {
        hash.Add(shape.Name);
        for (var i = 0; i < shape.Fields.Length; i++)
        {
            AddValue(hash, shape.Read(record, i), shape.Fields[i].Type);
        }
    }

    /// <summary>Each value with a sign for its type in front.</summary>
    private void AddValue(HashBuilder hash, object? value, FieldType type)
    {
        switch (value)
        {
            case null:
                hash.Add(0);
                break;
            case string text:
                hash.Add(1).Add(text);
                break;
            case HtmlText { Key: { } key }:
                hash.Add(12).AddHash(key);
                break;
            case HtmlText html:
                hash.Add(2).Add(html.Value);
                break;
            case bool truth:
                hash.Add(truth ? 3 : 4);
                break;
            case int number:
                hash.Add(5).Add(number);
                break;
            case long number:
                hash.Add(6).Add(number);
                break;
            case double number:
                hash.Add(7).Add(BitConverter.DoubleToInt64Bits(number));
                break;
            case DateTimeOffset date:
                hash.Add(8).Add(date.Ticks).Add(date.Offset.Ticks);
                break;
            case OpenMap map:
                hash.Add(9).Add(map.Entries.Length);
                foreach (var (key, entry) in map.Entries)
                {
                    hash.Add(key);
                    AddValue(hash, entry, FieldType.Open);
                }

                break;
            case IList list:
                hash.Add(10).Add(list.Count);
                foreach (var item in list)
                {
                    AddValue(hash, item, type.Item ?? FieldType.Open);
                }

                break;
            default:
                hash.Add(11);
                Add(hash, type.Shape ?? throw new InvalidOperationException($"{value.GetType().Name} is no value of a view"), value);
                break;
        }
    }
}
