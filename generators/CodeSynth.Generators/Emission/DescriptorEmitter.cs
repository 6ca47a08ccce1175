using CodeSynth.Generators.Emission.Workflows;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission;

/// <summary>What the attributes say, as the runtime's descriptor.</summary>
internal static class DescriptorEmitter
{
    public static void Emit(SourceWriter writer, EntityLayout layout, MainFace face)
    {
        EntitySpec entity = layout.Entity;
        writer.Line("/// <summary>What the attributes of the entity say.</summary>");
        string type = $"{KnownTypes.EntityDescriptor}<{entity.Type.FullName}>";
        using (writer.Block($"public static new {type} Descriptor {{ get; }} = new(static context => new Synth(context))", "};"))
        {
            writer.Line($"Name = {CSharpLiteral.String(entity.Name)},");
            if (entity.StreamName != entity.Name)
            {
                writer.Line($"StreamName = {CSharpLiteral.String(entity.StreamName)},");
            }

            writer.Line($"Topic = {CSharpLiteral.String(entity.Topic)},");
            if (!entity.HasTopic)
            {
                writer.Line("HasTopic = false,");
            }

            writer.Line($"Count = {(entity is { Source: not null, Count: EntitySpec.AllOfSource } ? KnownTypes.EntityDescriptor + ".AllOfSource" : CSharpLiteral.Int64(entity.Count))},");
            if (entity.Rate is { } rate)
            {
                writer.Line($"Rate = {rate}m,");
            }

            if (entity.IsPoisson)
            {
                writer.Line($"Arrivals = {KnownTypes.Arrivals}.Poisson,");
            }

            if (face.HasAvro)
            {
                writer.Line("Avro = static () => AvroSchema!,"); // an initialiser cannot know that it is not null when it is asked
            }

            if (face.HasProtobuf)
            {
                writer.Line("Protobuf = static () => ProtobufSchema!,");
            }

            if (entity.Source is { } source)
            {
                SourceEmitter.Emit(writer, entity, source);
            }

            EmitList(writer, "Fields", RuleWords.Of(entity).Select(Field));
            if (entity.Workflow is { } workflow)
            {
                WorkflowEmitter.Emit(writer, workflow);
            }

            EmitList(writer, "References", entity.Fields.Leaves().Where(f => f.Sampler is ReferenceSpec or ItemsSpec { Item: ReferenceSpec }).Select(Reference));
        }
    }

    private static void EmitList(SourceWriter writer, string name, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length == 0)
        {
            return;
        }

        writer.Line($"{name} =");
        writer.Line("[");
        using (writer.Deeper())
        {
            foreach (string line in all)
            {
                writer.Line(line + ",");
            }
        }

        writer.Line("],");
    }

    private static string Field((FieldSpec Field, string WireName, string Rule) leaf) =>
        $"new({CSharpLiteral.String(leaf.Field.Path)}, {CSharpLiteral.String(leaf.WireName)}, {CSharpLiteral.String(leaf.Rule)}){Facts(leaf.Field)}";

    private static string Facts(FieldSpec field)
    {
        string[] facts = [.. Limit(field), .. Settings(field)];
        return facts.Length == 0 ? string.Empty : $" {{ {string.Join(", ", facts)} }}";
    }

    private static IEnumerable<string> Limit(FieldSpec field) => field.Sampler switch
    {
        SequenceSpec { MostRows: < long.MaxValue and var most } => [$"MostRows = {CSharpLiteral.Int64(most)}"],
        TimeBeforeSpec before => [$"MostBefore = {Span(before.Ticks)}"],
        TimeAfterSpec { Reach.After: { } after } => [$"MostAfter = {Span(after)}"],
        _ => [],
    };

    private static string Span(long ticks) => $"global::System.TimeSpan.FromTicks({CSharpLiteral.Int64(ticks)})";

    /// <summary>What a run may change about a field.</summary>
    private static IEnumerable<string> Settings(FieldSpec field)
    {
        string? own = field.Sampler switch
        {
            UniformGridSpec or UniformWideSpec or UniformRealSpec => "Bounds",
            OddsSpec => "Odds",
            OneOfSpec { Weights.Count: > 0 } or OneOfEnumSpec { Weights.Count: > 0 } or OneOfNumberSpec { Weights.Count: > 0 } => "Weights",
            _ => null,
        };
        string[] settings = [.. new[] { own, field.NullRate is null ? null : "NullRate" }.OfType<string>().Select(s => $"{KnownTypes.FieldSettings}.{s}")];
        return settings.Length == 0 ? [] : [$"Settings = {string.Join(" | ", settings)}"];
    }

    private static string Reference(FieldSpec field)
    {
        var reference = (ReferenceSpec)((field.Sampler as ItemsSpec)?.Item ?? field.Sampler);
        string[] mode = [.. Mode(field, reference.Mode), .. Items(field.Sampler as ItemsSpec)];

        // The descriptor's own initialiser cannot know that it is not null; the function is called when it is there.
        string target = reference.Mode.ToEarlierRows ? "Descriptor!" : reference.Target.FullName + ".Synth.Descriptor";
        return $"new({CSharpLiteral.String(field.Path)}, static () => {target}){(mode.Length == 0 ? string.Empty : $" {{ {string.Join(", ", mode)} }}")}";
    }

    private static string[] Items(ItemsSpec? items) =>
        items is null ? [] : [$"LeastItems = {CSharpLiteral.Int32(items.Min)}", $"MostItems = {CSharpLiteral.Int32(items.Max)}", .. items.Distinct ? ["Distinct = true"] : Array.Empty<string>()];

    private static IEnumerable<string> Mode(FieldSpec field, ReferenceModeSpec mode)
    {
        if (field.StreamPath != field.Path)
        {
            yield return $"StreamPath = {CSharpLiteral.String(field.StreamPath)}";
        }

        if (mode.Zipf > 0)
        {
            yield return $"Zipf = {CSharpLiteral.Double(mode.Zipf)}";
        }

        if (mode.Unshuffled)
        {
            yield return "Unshuffled = true";
        }

        if (mode.Recency is not null)
        {
            yield return $"Recency = {Span(mode.RecencyTicks)}";
        }

        if (mode.Unique)
        {
            yield return "Unique = true";
        }

        if (mode.Except is { } except)
        {
            yield return $"Except = {CSharpLiteral.String(except)}";
        }
    }
}
