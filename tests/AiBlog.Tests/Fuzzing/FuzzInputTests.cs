using AiBlog.Fuzz.Targets;
using AiBlog.Tests.House;

namespace AiBlog.Tests.Fuzzing;

/// <summary>Replays what the fuzzer begins with and what it found: each folder is a target, each file an input.</summary>
public sealed class FuzzInputTests
{
    private const string Folder = "tests/AiBlog.Tests/Fuzzing";

    public static TheoryData<string, string> Inputs
    {
        get
        {
            var inputs = new TheoryData<string, string>();
            foreach (var target in FuzzTargets.All.Keys)
            {
                foreach (var file in Directory.EnumerateFiles(Repository.PathOf($"{Folder}/{target}")).Order(StringComparer.Ordinal))
                {
                    inputs.Add(target, Path.GetFileName(file));
                }
            }

            return inputs;
        }
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void An_input_breaks_no_rule(string target, string input) =>
        FuzzTargets.All[target](File.ReadAllBytes(Repository.PathOf($"{Folder}/{target}/{input}")));

    [Fact]
    public void Every_folder_of_inputs_is_a_target() =>
        Assert.Equal(FuzzTargets.All.Keys, Directory.EnumerateDirectories(Repository.PathOf(Folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    /// <summary>A rule that no input can break would let everything pass.</summary>
    [Theory]
    [InlineData("<img src=//foreign.example/a.png>")]
    [InlineData("<img src='https:\\\\foreign.example/'>")]
    [InlineData("<b style=\"a:url('//foreign.example/')\">")]
    [InlineData("<meta http-equiv=refresh content='0;url=//foreign.example/'>")]
    [InlineData("<script>a()</script>")]
    [InlineData("<b onclick=a()>")]
    public void Harmful_html_breaks_the_rule(string html) => Assert.Throws<FuzzFinding>(() => Claim.Harmless(html));

    [Theory]
    [InlineData("<img src=/a/foreign.example>")]
    [InlineData("<img src=\"http~://foreign.example/\">")]
    [InlineData("<b on>")]
    public void Harmless_html_does_not(string html) => Claim.Harmless(html);
}
