using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Generators.Emission.Records;

/// <summary>The values of a record: their C# types, how they are read, and how they are written.</summary>
/// <param name="types">The named types.</param>
/// <param name="owner">The record.</param>
internal sealed class ValueEmitter(RecordTypes types, AvroRecord owner)
{
    private const string List = "global::System.Collections.Generic.IReadOnlyList";
    private const string Dictionary = "global::System.Collections.Generic.IReadOnlyDictionary";

    /// <summary>The C# type of the values at a path.</summary>
    public string TypeOf(AvroType given, string path) => types.Resolve(given) switch
    {
        AvroRecord record => types.NameOf(record),
        AvroEnum symbols => types.NameOf(symbols),
        AvroArray array => $"{List}<{TypeOf(array.Items, RecordShape.ItemOf(path))}>",
        AvroMap map => $"{Dictionary}<string, {TypeOf(map.Values, RecordShape.ValueOf(path))}>",
        AvroUnion union when RecordShape.OptionalBranch(union) is >= 0 and var only => TypeOf(union.Branches[only], RecordShape.BranchOf(path, only)) + "?",
        AvroUnion => ChoiceAt(path).Type,
        var scalar => ScalarForm.Of(scalar)!.Type,
    };

    /// <summary>An expression that reads a value from <c>reader</c>.</summary>
    public string Read(AvroType given, string path)
    {
        switch (types.Resolve(given))
        {
            case AvroRecord record:
                return $"{types.NameOf(record)}.Read(ref reader)";
            case AvroEnum symbols:
                return $"({types.NameOf(symbols)})reader.ReadEnum({CSharpLiteral.Int32(symbols.Symbols.Count)})";
            case AvroArray array:
                return Items("Array", array.Items, RecordShape.ItemOf(path));
            case AvroMap map:
                return Items("Map", map.Values, RecordShape.ValueOf(path));
            case AvroUnion union when RecordShape.OptionalBranch(union) is >= 0 and var only:
                return $"reader.ReadBranch(2) == {CSharpLiteral.Int32(1 - only)} ? null : {Read(union.Branches[only], RecordShape.BranchOf(path, only))}";
            case AvroUnion:
                return $"{ChoiceAt(path).Name}.Read(ref reader)";
            case var type:
                ScalarForm form = ScalarForm.Of(type)!;
                return $"reader.Read{form.Method}({form.Arguments})";
        }
    }

    /// <summary>Whether writing a value is a block of statements.</summary>
    public static bool IsBlock(AvroType type) => type is AvroUnion union && RecordShape.OptionalBranch(union) >= 0;

    /// <summary>Statements that write a value to <c>writer</c>.</summary>
    /// <param name="writer">Where the statements go.</param>
    /// <param name="given">The type.</param>
    /// <param name="path">Its path.</param>
    /// <param name="value">The value, a name.</param>
    public void Write(SourceWriter writer, AvroType given, string path, string value)
    {
        switch (types.Resolve(given))
        {
            case AvroArray array:
                WriteItems(writer, "Array", array.Items, RecordShape.ItemOf(path), value);
                break;
            case AvroMap map:
                WriteItems(writer, "Map", map.Values, RecordShape.ValueOf(path), value);
                break;
            case AvroUnion union when RecordShape.OptionalBranch(union) is >= 0 and var only:
                WriteOptional(writer, union, only, path, value);
                break;
            case var type:
                writer.Line(Statement(type, path, value)! + ";");
                break;
        }
    }

    private void WriteOptional(SourceWriter writer, AvroUnion union, int only, string path, string value)
    {
        AvroType inner = types.Resolve(union.Branches[only]);
        bool isValueType = inner is AvroEnum || ScalarForm.Of(inner) is { IsValueType: true };
        using (writer.Block($"if ({value} is null)"))
        {
            writer.Line($"writer.WriteBranch({CSharpLiteral.Int32(1 - only)});");
        }

        using (writer.Block("else"))
        {
            writer.Line($"writer.WriteBranch({CSharpLiteral.Int32(only)});");
            Write(writer, inner, RecordShape.BranchOf(path, only), isValueType ? value + ".Value" : value);
        }
    }

    private string Items(string kind, AvroType item, string path)
    {
        string read = types.Resolve(item) switch
        {
            AvroRecord record => $"{types.NameOf(record)}.Read",
            AvroUnion union when RecordShape.OptionalBranch(union) < 0 => $"{ChoiceAt(path).Name}.Read",
            _ => $"static (ref {KnownTypes.AvroReader} reader) => {Read(item, path)}",
        };
        return $"reader.Read{kind}<{TypeOf(item, path)}>({read})";
    }

    private void WriteItems(SourceWriter writer, string kind, AvroType item, string path, string value)
    {
        string lambda = $"writer.Write{kind}<{TypeOf(item, path)}>({value}, static (ref {KnownTypes.AvroWriter} writer, {TypeOf(item, path)} item) =>";
        if (Statement(types.Resolve(item), path, "item") is { } statement)
        {
            writer.Line($"{lambda} {statement});");
            return;
        }

        using (writer.Block(lambda, "});"))
        {
            Write(writer, item, path, "item");
        }
    }

    /// <summary>The one call that writes a value; null when it takes several.</summary>
    private string? Statement(AvroType type, string path, string value) => type switch
    {
        AvroRecord => $"{value}.Write(ref writer)",
        AvroEnum symbols => $"writer.WriteEnum((int){value}, {CSharpLiteral.Int32(symbols.Symbols.Count)})",
        AvroUnion union when RecordShape.OptionalBranch(union) < 0 => $"{ChoiceAt(path).Name}.Write(ref writer, {value})",
        _ => ScalarForm.Of(type) is { } form ? $"writer.Write{form.Method}({value}{(form.Arguments.Length == 0 ? string.Empty : ", " + form.Arguments)})" : null,
    };

    private ChoiceShape ChoiceAt(string path) => types.ShapeOf(owner).ChoiceAt(path);
}
