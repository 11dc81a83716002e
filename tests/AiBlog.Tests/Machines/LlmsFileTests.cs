using System.Globalization;
using System.Text;
using AiBlog.Tests.Specs;

namespace AiBlog.Tests.Machines;

public sealed class LlmsFileTests
{
    private const int MostBytes = 1_000_000;

    [Fact]
    public void The_full_text_ends_with_the_last_post_that_fits_whole()
    {
        var folder = Directory.CreateTempSubdirectory("aiblog-llms-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "aiblog.yml"), "title: A site\nbase_url: https://a.example/\n");
            Directory.CreateDirectory(Path.Combine(folder, "content/posts"));
            for (var day = 1; day <= 5; day++)
            {
                File.WriteAllText(Path.Combine(folder, $"content/posts/post-{day}.md"), Post(day));
            }

            Assert.Equal(0, SpecProgram.Run(["build"], folder).ExitCode);

            var full = File.ReadAllBytes(Path.Combine(folder, "_site/llms-full.txt"));
            var text = Encoding.UTF8.GetString(full);
            Assert.InRange(full.Length, MostBytes / 2, MostBytes);
            Assert.Equal([5, 4, 3], Enumerable.Range(1, 5).Reverse().Where(day => text.Contains($"# Day {day}\n", StringComparison.Ordinal)));
            Assert.EndsWith("The end of 3.\n", text, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>About 300 kB, of letters that are two bytes each.</summary>
    private static string Post(int day) => string.Create(
        CultureInfo.InvariantCulture,
        $"---\ntitle: Day {day}\ndate: 2025-01-0{day}\n---\n\n{string.Concat(Enumerable.Repeat(new string('ä', 74) + "\n", 2000))}\nThe end of {day}.\n");
}
