using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Generators.Emission.Records;

/// <summary>The closed set of records that stand for a union.</summary>
internal static class ChoiceEmitter
{
    public static void Emit(SourceWriter writer, ChoiceShape choice, ValueEmitter values)
    {
        writer.Line($"/// <summary>One of {string.Join(", ", choice.Cases.OfType<string>().Select(c => $"<see cref=\"{c}\"/>"))}.</summary>");
        using (writer.Block($"public abstract record {choice.Name}"))
        {
            using (writer.Block($"private {choice.Name}()"))
            {
            }

            writer.Line();
            EmitCases(writer, choice, values);
            EmitConversions(writer, choice, values);
            EmitRead(writer, choice, values);
            writer.Line();
            EmitWrite(writer, choice, values);
        }
    }

    private static void EmitCases(SourceWriter writer, ChoiceShape choice, ValueEmitter values)
    {
        foreach ((string name, AvroType type, string path, _) in Cases(choice))
        {
            writer.Line($"/// <summary>A value of the type <c>{AvroNames.BranchName(type)}</c>.</summary>");
            writer.Line("/// <param name=\"Value\">The value.</param>");
            writer.Line($"public sealed record {name}({values.TypeOf(type, path)} Value) : {choice.Name};");
            writer.Line();
        }
    }

    /// <summary>So that a plain value can be assigned, wherever its type tells the case; C# converts from no interface.</summary>
    private static void EmitConversions(SourceWriter writer, ChoiceShape choice, ValueEmitter values)
    {
        var convertible = Cases(choice)
            .Where(c => c.Type is not (AvroArray or AvroMap))
            .Select(c => (c.Name, Type: values.TypeOf(c.Type, c.Path)))
            .GroupBy(c => c.Type, StringComparer.Ordinal)
            .Where(g => g.Count() == 1);
        foreach ((string name, string type) in convertible.Select(g => g.Single()))
        {
            writer.Line($"/// <summary>The value as <see cref=\"{name}\"/>.</summary>");
            writer.Line("/// <param name=\"value\">The value.</param>");
            writer.Line($"public static implicit operator {choice.Name}({type} value) => new {name}(value);");
            writer.Line();
        }
    }

    private static void EmitRead(SourceWriter writer, ChoiceShape choice, ValueEmitter values)
    {
        int count = choice.Cases.Count;
        using (writer.Block($"internal static {choice.Type} Read(ref {KnownTypes.AvroReader} reader) => reader.ReadBranch({CSharpLiteral.Int32(count)}) switch", "};"))
        {
            for (int i = 0; i < count; i++)
            {
                string label = i == count - 1 ? "_" : CSharpLiteral.Int32(i);
                string value = choice.Cases[i] is { } name ? $"new {name}({values.Read(choice.Union.Branches[i], RecordShape.BranchOf(choice.Path, i))})" : "null";
                writer.Line($"{label} => {value},");
            }
        }
    }

    private static void EmitWrite(SourceWriter writer, ChoiceShape choice, ValueEmitter values)
    {
        using (writer.Block($"internal static void Write(ref {KnownTypes.AvroWriter} writer, {choice.Type} choice)"))
        using (writer.Block("switch (choice)"))
        {
            foreach ((string name, AvroType type, string path, int index) in Cases(choice))
            {
                writer.Line($"case {name} branch:");
                using (writer.Deeper())
                {
                    writer.Line($"writer.WriteBranch({CSharpLiteral.Int32(index)});");
                    values.Write(writer, type, path, "branch.Value");
                    writer.Line("break;");
                }
            }

            writer.Line("default:");
            using (writer.Deeper())
            {
                writer.Line(choice.IsNullable
                    ? $"writer.WriteBranch({CSharpLiteral.Int32(Array.IndexOf([.. choice.Cases], null))});"
                    : "throw new global::System.ArgumentNullException(nameof(choice));");
                if (choice.IsNullable)
                {
                    writer.Line("break;");
                }
            }
        }
    }

    private static IEnumerable<(string Name, AvroType Type, string Path, int Index)> Cases(ChoiceShape choice)
    {
        for (int i = 0; i < choice.Cases.Count; i++)
        {
            if (choice.Cases[i] is { } name)
            {
                yield return (name, choice.Union.Branches[i], RecordShape.BranchOf(choice.Path, i), i);
            }
        }
    }
}
