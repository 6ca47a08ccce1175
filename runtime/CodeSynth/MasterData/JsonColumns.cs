namespace CodeSynth.MasterData;

/// <summary>The properties of an object of JSON that are wanted, by their names without case and separators.</summary>
internal sealed class JsonColumns
{
    private readonly Dictionary<string, JsonColumns> _byName = new(StringComparer.Ordinal);

    private JsonColumns(int column)
    {
        Column = column;
    }

    /// <summary>The place of the column, or −1 for an object.</summary>
    public int Column { get; }

    public static JsonColumns Of(IReadOnlyList<MasterColumn> columns)
    {
        var root = new JsonColumns(-1);
        foreach (bool byProperty in new[] { false, true })
        {
            for (int i = 0; i < columns.Count; i++)
            {
                root.Add(columns[i], i, byProperty);
            }
        }

        return root;
    }

    public JsonColumns? Find(string name) => _byName.GetValueOrDefault(ColumnNames.Fold(name));

    // The names that properties have in the file first: where one is the C# name of another property, it is not that property.
    private void Add(MasterColumn column, int place, bool byProperty)
    {
        string[] properties = column.Path.Split('.');
        JsonColumns node = this;
        for (int i = 0; i < properties.Length; i++)
        {
            bool isLast = i == properties.Length - 1;
            string name = ColumnNames.Fold(column.Names[i]);
            if (!node._byName.TryGetValue(name, out JsonColumns? next))
            {
                next = new JsonColumns(isLast ? place : -1);
                node._byName.Add(name, next);
            }

            if (byProperty && !(isLast && column.HasOwnName))
            {
                node._byName.TryAdd(ColumnNames.Fold(properties[i]), next);
            }

            node = next;
        }
    }
}
