using System.Globalization;

namespace AiBlog.SearchBench;

/// <summary>The figures of many queries of one kind.</summary>
internal sealed class Tally
{
    private readonly List<double> reciprocals = [];
    private readonly List<long> bytes = [];
    private readonly List<int> requests = [];
    private readonly List<double> times = [];

    /// <param name="rank">Of the right post, from 0; negative when it is not among the first ten.</param>
    public void Add(int rank, (long Bytes, int Requests) fetched, double time)
    {
        reciprocals.Add(rank < 0 ? 0 : 1.0 / (rank + 1));
        bytes.Add(fetched.Bytes);
        requests.Add(fetched.Requests);
        times.Add(time);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{reciprocals.Count,5}  {reciprocals.Average(),20:0.000}  {bytes.Average() / 1e3,9:0.0} ({bytes.Max() / 1e3,5:0.0})  {requests.Average(),8:0.0}  {times.Order().ElementAt(times.Count / 2),11:0.0}");
}
