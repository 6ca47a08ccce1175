using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission;

/// <summary>The file that rows come from, in the runtime's descriptor.</summary>
internal static class SourceEmitter
{
    public static void Emit(SourceWriter writer, EntitySpec entity, SourceSpec source)
    {
        Dictionary<string, FieldSpec> fields = entity.Fields.Leaves().ToDictionary(f => f.Path, StringComparer.Ordinal);
        writer.Line($"Source = new({CSharpLiteral.String(source.Path)}, {Format(source.Csv)},");
        writer.Line("[");
        using (writer.Deeper())
        {
            foreach (string path in source.Columns)
            {
                writer.Line(Column(fields[path]) + ",");
            }
        }

        writer.Line("]),");
    }

    private static string Format(CsvSpec? csv)
    {
        if (csv is null)
        {
            return $"new {KnownTypes.JsonLinesFormat}()";
        }

        string[] options = [.. Options(csv)];
        return $"new {KnownTypes.CsvFormat}{(options.Length == 0 ? "()" : $" {{ {string.Join(", ", options)} }}")}";
    }

    // Where they differ from what the runtime takes by itself.
    private static IEnumerable<string> Options(CsvSpec csv)
    {
        if (csv.Delimiter != ',')
        {
            yield return $"Delimiter = {CSharpLiteral.Character(csv.Delimiter)}";
        }

        if (csv.Encoding != "utf-8")
        {
            yield return $"Encoding = {CSharpLiteral.String(csv.Encoding)}";
        }

        if (!csv.HasHeader)
        {
            yield return "HasHeader = false";
        }
    }

    private static string Column(FieldSpec field)
    {
        var column = (ColumnSpec)field.Sampler;
        string names = string.Join(", ", column.Names.Select(CSharpLiteral.String));
        string[] more = [.. More(field, column)];
        return $"new({CSharpLiteral.String(field.Path)}, {KnownTypes.MasterColumnType}.{column.Type}, {names}){(more.Length == 0 ? string.Empty : $" {{ {string.Join(", ", more)} }}")}";
    }

    private static IEnumerable<string> More(FieldSpec field, ColumnSpec column)
    {
        if (field.IsKey)
        {
            yield return "IsKey = true";
        }

        if (column.HasOwnName)
        {
            yield return "HasOwnName = true";
        }

        if (column.IsNullable)
        {
            yield return "IsNullable = true";
        }

        if (column.Min != long.MinValue)
        {
            yield return $"Min = {CSharpLiteral.Int64(column.Min)}";
        }

        if (column.Max != long.MaxValue)
        {
            yield return $"Max = {CSharpLiteral.Int64(column.Max)}";
        }

        if (column.Shape.Decimals != 0)
        {
            yield return $"Decimals = {CSharpLiteral.Int32(column.Shape.Decimals)}";
        }

        if (column.Shape.Kind == ShapeKind.Enum)
        {
            yield return $"Choices = [{Names(m => m.WireName)}]";
            if (column.Shape.Members.Any(m => m.Name != m.WireName))
            {
                yield return $"Aliases = [{Names(m => m.Name)}]";
            }
        }

        string Names(Func<EnumMember, string> name) => string.Join(", ", column.Shape.Members.Select(m => CSharpLiteral.String(name(m))));
    }
}
