using System.CommandLine;
using CodeSynth.Hosting.Options;
using CodeSynth.Modeling;

namespace CodeSynth.Hosting.Commands.Schemas;

/// <summary>What the commands of the group <c>schema</c> have in common.</summary>
internal static class SchemaCommands
{
    /// <summary>The group's name.</summary>
    public const string Group = "schema";

    private static readonly WireFormat[] s_formats = [WireFormat.Avro, WireFormat.Protobuf];

    /// <summary>The option that narrows a command to the schemas of one format.</summary>
    public static ValueOption<WireFormat> FormatOption(string description = "Only the schemas of this format.", string defaultText = "both") =>
        new("--format", "avro|protobuf", description, defaultText, ReadFormat) { Key = "Schema:Format" }; // Format is that of records

    /// <summary>The entities to take.</summary>
    public static Argument<string[]> EntitiesArgument() => new("ENTITY")
    {
        Description = "The entities to take. Default: all.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>The schemas of some entities, by entity and format.</summary>
    /// <param name="model">The entities.</param>
    /// <param name="names">Those to take; all when empty.</param>
    /// <param name="format">Only of this format; null for both.</param>
    /// <param name="command">Who asks, for the message.</param>
    /// <exception cref="UsageException">There is no entity of that name.</exception>
    public static IReadOnlyList<(EntityDescriptor Entity, EntitySchema Schema)> Of(SynthModel model, IReadOnlyList<string> names, WireFormat? format, string command)
    {
        foreach (string name in names)
        {
            EntityNames.Require(model, name, $"{command}: ");
        }

        return
        [
            .. from entity in model.Entities
               where names.Count == 0 || names.Contains(entity.Name, StringComparer.Ordinal)
               from wanted in s_formats
               where format is null || wanted == format
               let schema = entity.SchemaOf(wanted)
               where schema is not null
               select (entity, schema),
        ];
    }

    private static WireFormat ReadFormat(string text) => text switch
    {
        "avro" => WireFormat.Avro,
        "protobuf" => WireFormat.Protobuf,
        _ => throw new FormatException("the formats that have schemas are: avro, protobuf"),
    };
}
