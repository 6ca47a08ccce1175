using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>The sampler of a UUID and its expressions, which a <c>Guid</c>, a text and a record key share.</summary>
internal sealed class UuidForms(FieldSpec spec, UuidSpec uuid, string state, bool isOfInstance)
{
    /// <summary>The bytes of the text.</summary>
    public const string Bytes = KnownTypes.UuidText + ".Length";

    /// <summary>The 128 bits of a row.</summary>
    public string Of => IsTimeOrdered ? $"{state}.At(row, Clock.TimeOf(row))" : $"{state}.At(row)";

    /// <summary>The 128 bits where the row's time is a local; of an instance its birth, so that all of its events have the same.</summary>
    public string Here => !IsTimeOrdered ? Of : isOfInstance ? $"{state}.At(row, {RowStart.Birth})" : $"{state}.At(row, time)";

    /// <summary>The UUID as a binary format gets at it, be the property a text or not.</summary>
    public WireValue Wire => new WireScalar(uuid.Shape with { Kind = ShapeKind.Uuid }, Here);

    public bool NeedsTime => IsTimeOrdered && !isOfInstance;

    public bool NeedsBirth => IsTimeOrdered && isOfInstance;

    private bool IsTimeOrdered => uuid.Version == 7;

    /// <summary>The UUID as the record key, or null when the field is none.</summary>
    public KeyForm? Key => spec.IsKey
        ? new KeyForm(uuid.Shape, uuid.IsStatic, Bytes, Put("p", Of), Of, $"{state}.TryParse(key, {(IsTimeOrdered ? "Clock, " : string.Empty)}out row)")
        : null;

    public static string Put(string destination, string uuid) => $"{KnownTypes.Put}.Uuid({destination}, {uuid})";

    public void EmitState(SourceWriter writer) => writer.Line($"private readonly {(IsTimeOrdered ? KnownTypes.UuidV7 : KnownTypes.UuidV4)} {state};");

    public void EmitConstruction(SourceWriter writer, string key) =>
        writer.Line(IsTimeOrdered ? $"{state} = context.UuidV7(Descriptor, {CSharpLiteral.String(spec.Path)}, {key});" : $"{state} = new {KnownTypes.UuidV4}({key});");

    /// <summary>The UUID in a row of JSON.</summary>
    public void EmitJson(JsonRow row)
    {
        row.Literal("\"");
        if (spec.IsKey)
        {
            row.BeginKey();
        }

        row.Write(Put("p", Here), Bytes);
        if (spec.IsKey)
        {
            row.EndKey();
        }

        row.Literal("\"");
    }
}
