using AiBlog.Text;
using AiBlog.Text.Yaml;

namespace AiBlog.Tests.Keys;

public sealed class YamlTreeTests
{
    [Theory]
    [InlineData("title: Foo: bar", "1:8 yaml-needs-quotes")]
    [InlineData("a: b\ntitle: 50% off: now", "2:8 yaml-needs-quotes")]
    [InlineData("title: @foo", "1:8 yaml-needs-quotes")]
    [InlineData("title: %foo", "1:8 yaml-needs-quotes")]
    [InlineData("title: `foo`", "1:8 yaml-needs-quotes")]
    [InlineData("title: | foo\n  bar", "1:8 yaml-needs-quotes")]
    [InlineData("title: ? x", "1:8 yaml-needs-quotes")]
    [InlineData("title: - x", "1:8 yaml-needs-quotes")]
    [InlineData("title: [News] on AI", "1:8 yaml-needs-quotes")]
    [InlineData("title: *foo*", "1:8 yaml-anchor")]
    [InlineData("title: *foo bar", "1:8 yaml-needs-quotes")]
    [InlineData("title: &foo bar", "1:8 yaml-anchor")]
    [InlineData("title: !!python/object x", "1:8 yaml-tag")]
    [InlineData("title: !x {a: b}\nb: c", "1:8 yaml-tag")]
    [InlineData("title: 'open\ndate: 2026", "1:8 yaml-unclosed-quote")]
    [InlineData("title: \"open\ndate: 2026", "1:8 yaml-unclosed-quote")]
    [InlineData("title: \"one\ntwo three\"\ndate: 2026", "2:1 yaml-indentation")]
    [InlineData("title: 'It's me'\ndate: 2026", "1:8 yaml-text-after-quote")]
    [InlineData("title: \"a\" and b\ndate: 2026", "1:8 yaml-text-after-quote")]
    [InlineData("title: \"C:\\users\"", "1:11 yaml-bad-escape")]
    [InlineData("title: \"a\\qb\"", "1:10 yaml-bad-escape")]
    [InlineData("tags: [a, b\ndate: 2026", "1:7 yaml-unclosed-bracket")]
    [InlineData("image: {src: a\ndate: 2026", "1:8 yaml-unclosed-bracket")]
    [InlineData("tags: [\n  a,\n  b\ndate: 2026", "1:7 yaml-unclosed-bracket")]
    [InlineData("extra:\n  a: [b\n\n", "2:6 yaml-unclosed-bracket")]
    [InlineData("tags:\n\t- a", "2:1 yaml-tab")]
    [InlineData("source:\n  name: a\n\turl: b", "3:1 yaml-tab")]
    [InlineData("title: a\n  date: b", "2:3 yaml-indentation")]
    [InlineData("  title: a\ndate: b", "2:1 yaml-indentation")]
    [InlineData("tags:\n  - a\n - b", "3:2 yaml-indentation")]
    [InlineData("source:\n  name: a\n   url: b", "3:4 yaml-indentation")]
    [InlineData("title: a\ndate", "2:1 yaml-missing-colon")]
    [InlineData("source:\n  name: a\n  url\nb: c", "3:3 yaml-missing-colon")]
    [InlineData("title a", "1:1 yaml-missing-colon")]
    [InlineData("- a\n- b", "1:1 yaml-missing-colon")]
    [InlineData("title: a\nb: c\ntitle: d", "3:1 yaml-duplicate-key")]
    [InlineData("? [a]\n: b", "1:3 yaml-bad-key")]
    [InlineData("'': b", "1:1 yaml-bad-key")]
    [InlineData("title: a\n---\ndate: b", "2:1 yaml-second-document")]
    [InlineData("title: Issue #5 is closed", "1:14 yaml-lost-text")]
    [InlineData("title: a\0b", "1:9 yaml-syntax")]
    [InlineData("title: \"a\\UFFFFFFFFb\"", "1:10 yaml-bad-escape")]
    public void A_slip_is_told_where_its_author_made_it(string yaml, string expected) =>
        Assert.Equal(expected, Reading.Told(Reading.Yaml(yaml).Diagnostics));

    [Fact]
    public void Several_slips_are_told_in_one_run_and_good_keys_are_read()
    {
        var read = Reading.Yaml("title: Foo: bar\ndate: 2026-01-31\nslug: 'open\ntags:\n\t- a\nseries: *x\nai: none\n");

        Assert.Equal("1:8 yaml-needs-quotes; 3:7 yaml-unclosed-quote; 5:1 yaml-tab; 6:9 yaml-anchor", Reading.Told(read.Diagnostics));
        Assert.Equal("2026-01-31", Assert.IsType<YamlScalar>(read.Root.Find("date")?.Value).Value);
        Assert.Equal("none", Assert.IsType<YamlScalar>(read.Root.Find("ai")?.Value).Value);
        Assert.IsType<YamlBroken>(read.Root.Find("title")?.Value);
    }

    [Fact]
    public void The_hint_writes_the_line_anew()
    {
        Assert.Equal("put the value in quotes: title: \"Foo: bar\"", Assert.Single(Reading.Yaml("title: Foo: bar").Diagnostics).Hint);
        Assert.Equal("put the value in quotes: title: 'Say \"no\": it''s'", Assert.Single(Reading.Yaml("title: Say \"no\": it's").Diagnostics).Hint);
    }

    [Fact]
    public void Columns_are_code_points_whatever_stands_before_them()
    {
        var read = Reading.Yaml("é😀: \"😀\" # 😀\nb:\tc\nd: [😀é, e]\nf: \u2028x\ng: h\ni: |\n  😀\nj: {k: '😀', l: m}\n");

        Assert.Empty(read.Diagnostics);
        var places = read.Root.Entries.Select(e => $"{e.Key.Place.Line}:{e.Key.Place.Column} {e.Value.Place.Line}:{e.Value.Place.Column}");
        Assert.Equal(["1:1 1:5", "2:1 2:4", "3:1 3:4", "4:1 4:4", "5:1 5:4", "6:1 6:4", "8:1 8:4"], places);
        Assert.Equal("\u2028x", Assert.IsType<YamlScalar>(read.Root.Find("f")?.Value).Value);
        Assert.Equal(9, Assert.IsType<YamlSequence>(read.Root.Find("d")?.Value).Items[1].Place.Column);
        Assert.Equal(13, Assert.IsType<YamlMapping>(read.Root.Find("j")?.Value).Entries[1].Key.Place.Column);
    }

    [Fact]
    public void Offsets_are_those_of_the_whole_file()
    {
        const string Text = "---\ntitle: x😀\ntags: [b]\n---\n";
        var source = new SourceText("a.md", Text);
        var read = YamlTree.Read(source, 4, Text.Length - 8, 1000);

        foreach (var entry in read.Root.Entries)
        {
            Assert.Equal(entry.Key.Value, Text.Substring(entry.Key.Offset, entry.Key.Value.Length));
        }
    }

    [Theory]
    [InlineData("a: b")]
    [InlineData("a: b # a comment")]
    [InlineData("a: b #")]
    [InlineData("a: C#")]
    [InlineData("a: 'Issue #5'")]
    [InlineData("a: http://example.org/#x")]
    [InlineData("# only a comment")]
    [InlineData("a: |\n  text: with *all* that @is `not`\n  \ttab\n\n  more\nb: c")]
    [InlineData("a: >-\n  folded\n  text\nb: \"two\n  lines\"")]
    [InlineData("a:\n- b\n- c: d\n  e: f")]
    public void Sound_YAML_has_no_faults(string yaml) => Assert.Empty(Reading.Yaml(yaml).Diagnostics);

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("{a: ")]
    [InlineData("[\n ")]
    public void Deep_nesting_is_refused(string opening)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 200_000 / opening.Length));
        Assert.Equal("yaml-too-deep", Assert.Single(Reading.Yaml("a:\n  " + text).Diagnostics).Code);
    }

    [Fact]
    public void Large_documents_are_refused_before_they_are_parsed()
    {
        Assert.Equal("1:1 yaml-too-large", Reading.Told(Reading.Yaml("a: " + new string('x', 10_000_000)).Diagnostics));
    }

    [Theory]
    [InlineData("a\n")]
    [InlineData("a: 'x\n")]
    [InlineData("a: x: y\n")]
    [InlineData("k: v\n'")]
    [InlineData("a: \"x\n  ")]
    public void Many_faults_end_in_a_bounded_list(string line)
    {
        var read = Reading.Yaml(string.Concat(Enumerable.Repeat(line, 200_000 / line.Length)));

        Assert.InRange(read.Diagnostics.Length, 1, 520);
    }

    [Fact]
    public void No_text_however_mangled_throws_or_lies_about_its_place()
    {
        const string Alphabet = "ab :-'\"[]{}#&*!|>@`%\n\n  \t,?\\~0é😀<=.\0";
        var random = new Random(20260131);
        for (var round = 0; round < 30_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            var read = Reading.Yaml(text);
            var lines = text.Count(c => c == '\n') + 1;
            Assert.All(read.Diagnostics, f => Assert.InRange(f.Place.Line, 1, lines));
        }
    }
}
