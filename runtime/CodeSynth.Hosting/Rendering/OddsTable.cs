namespace CodeSynth.Hosting.Rendering;

/// <summary>How often each of several things happened, beside how often it was to be expected.</summary>
/// <param name="Label">What its lines begin with where there is no table.</param>
/// <param name="Entity">Whose instances it is about.</param>
/// <param name="NameHeading">The heading of the names.</param>
/// <param name="CountHeading">The heading of the counts.</param>
/// <param name="Rows">One for each.</param>
/// <param name="Total">All together.</param>
internal sealed record OddsTable(string Label, string Entity, string NameHeading, string CountHeading, IReadOnlyList<OddsRow> Rows, OddsTotal Total)
{
    /// <summary>More rows than this are not shown one by one.</summary>
    public const int MostRows = 40;

    /// <summary>The rows to show: all, or the largest in their order and one for the others together.</summary>
    public IEnumerable<OddsRow> Shown
    {
        get
        {
            if (Rows.Count <= MostRows)
            {
                return Rows;
            }

            HashSet<OddsRow> largest = [.. Rows.OrderByDescending(r => r.Count).Take(MostRows)];
            OddsRow[] others = [.. Rows.Where(r => !largest.Contains(r))];
            int unexpected = others.Count(r => r.IsUnexpected);
            string name = unexpected > 0 ? $"{others.Length} others, {unexpected} of them unexpected" : $"{others.Length} others";
            double? least = others.Any(r => r.P is null) ? null : others.Min(r => r.P);
            return [.. Rows.Where(largest.Contains), new OddsRow(name, others.Sum(r => r.Count), others.Sum(r => r.Expected), others.Sum(r => r.Observed), least)];
        }
    }
}
