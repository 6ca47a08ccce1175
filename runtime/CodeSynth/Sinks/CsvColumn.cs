using CodeSynth.Modeling;

namespace CodeSynth.Sinks;

/// <summary>A member of a row's JSON object as a file of CSV has it: one cell, or those of the members within.</summary>
internal sealed class CsvColumn
{
    private CsvColumn(CsvColumn[] children)
    {
        Children = children;
        Cells = children.Length == 0 ? 1 : children.Sum(c => c.Cells);
    }

    /// <summary>The members of a nested object, in order; empty for a value of its own.</summary>
    public CsvColumn[] Children { get; }

    /// <summary>How many cells it takes.</summary>
    public int Cells { get; }

    /// <summary>The members of a row, in order.</summary>
    /// <param name="fields">The fields of the entity. Their paths tell which are members of one object: a name on the wire may have a point of its own.</param>
    public static CsvColumn[] Of(IReadOnlyList<FieldDescriptor> fields) => Of([.. fields.Select(f => f.Path.Split('.'))], depth: 0);

    private static CsvColumn[] Of(string[][] paths, int depth)
    {
        var columns = new List<CsvColumn>();
        for (int i = 0; i < paths.Length;)
        {
            int end = i + 1;
            while (end < paths.Length && paths[end][depth] == paths[i][depth])
            {
                end++;
            }

            columns.Add(new CsvColumn(paths[i].Length == depth + 1 ? [] : Of(paths[i..end], depth + 1)));
            i = end;
        }

        return [.. columns];
    }
}
