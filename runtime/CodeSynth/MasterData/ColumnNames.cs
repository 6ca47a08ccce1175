using System.Text;

namespace CodeSynth.MasterData;

/// <summary>Finds the columns of properties by name: as it is written, else with no regard to case, blanks, underscores, hyphens and dots.</summary>
public static class ColumnNames
{
    /// <summary>The place of each property's column among the headers of a table.</summary>
    /// <param name="file">The file, for messages.</param>
    /// <param name="headers">The headers.</param>
    /// <param name="columns">The properties.</param>
    /// <exception cref="MasterDataException">A property has no column, or there are two that it could mean.</exception>
    public static int[] Match(MasterFile file, IReadOnlyList<string> headers, IReadOnlyList<MasterColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(columns);
        string[] folded = [.. headers.Select(Fold)];
        return [.. columns.Select(c => Match(file, headers, folded, c))];
    }

    /// <summary>A name without case, blanks, underscores, hyphens and dots.</summary>
    internal static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (!char.IsWhiteSpace(c) && c is not ('_' or '-' or '.'))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    private static int Match(MasterFile file, IReadOnlyList<string> headers, string[] folded, MasterColumn column)
    {
        int[] found = [.. Places(headers, column.Title)];
        found = found.Length != 0 ? found : [.. Places(folded, Fold(column.Title))];
        found = found.Length != 0 || column.HasOwnName ? found : [.. Places(folded, Fold(column.Path))];
        return found.Length switch
        {
            1 => found[0],
            0 => throw file.Fault($"has no column for {column.Path}: no header is '{column.Title}'. {Advice(headers, column)}"),
            _ => throw file.Fault($"has {found.Length} columns for {column.Path}: {string.Join(" and ", found.Select(i => $"'{headers[i]}' ({i + 1})"))}. Rename all but one of them."),
        };
    }

    private static IEnumerable<int> Places(IReadOnlyList<string> names, string wanted) =>
        Enumerable.Range(0, names.Count).Where(i => names[i] == wanted);

    private static string Advice(IReadOnlyList<string> headers, MasterColumn column)
    {
        string wanted = Fold(column.Title);
        string nearest = headers.MinBy(h => Distance(Fold(h), wanted))!;
        return $"The nearest is '{CellText.Shorten(nearest)}'; [FromColumn(\"…\")] names another header.";
    }

    /// <summary>How many letters are to be changed, added or removed (Levenshtein 1965).</summary>
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 0; i < from.Length; i++)
        {
            int diagonal = row[0]++;
            for (int j = 0; j < to.Length; j++)
            {
                (diagonal, row[j + 1]) = (row[j + 1], Math.Min(Math.Min(row[j + 1], row[j]) + 1, diagonal + (from[i] == to[j] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
