using System.CommandLine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Options;

/// <summary>The option that says how rows are encoded.</summary>
/// <param name="defaultText">Its default in words.</param>
internal sealed class FormatOption(string defaultText = "json")
{
    /// <summary>The formats, as they are typed.</summary>
    public const string Forms = "json|avro|protobuf";

    private readonly ValueOption<WireFormat> _format = new("--format", Forms, "How rows are encoded.", defaultText, Read.Format);

    public IReadOnlyList<IDocumentedOption> All => [_format];

    /// <summary>A format as it is typed.</summary>
    public static string TextOf(WireFormat format) => format switch
    {
        WireFormat.Avro => "avro",
        WireFormat.Protobuf => "protobuf",
        _ => "json",
    };

    /// <summary>The words that say a format; none for the default.</summary>
    public static IEnumerable<string> WordsOf(WireFormat format) => format == WireFormat.Json ? [] : ["--format", TextOf(format)];

    /// <exception cref="UsageException">Some entity cannot be encoded so: a format is never exchanged for another.</exception>
    public static void Require(Plan plan, WireFormat format)
    {
        if (plan.Entities.FirstOrDefault(e => !e.Descriptor.Has(format)) is { } entity)
        {
            throw new UsageException($"--format {TextOf(format)}: {entity.Name} has no {format} schema. Take other entities with --only, or another format.");
        }
    }

    public WireFormat Bind(ParseResult line) => _format.GetOr(line, WireFormat.Json);

    /// <summary>The format of a run: that of its destination's files where it has any.</summary>
    /// <exception cref="UsageException">The line asks for another.</exception>
    public WireFormat Bind(ParseResult line, Destination to)
    {
        WireFormat format = _format.GetOr(line, to.Format ?? WireFormat.Json);
        return to.Format is null || to.Format == format
            ? format
            : throw new UsageException($"--to {to} holds {(to.Format == WireFormat.Json ? "lines of JSON" : to.Format)}, and --format {TextOf(format)} asks for something else.");
    }
}
