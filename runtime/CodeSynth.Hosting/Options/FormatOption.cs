using System.CommandLine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Options;

/// <summary>The option that says how rows are encoded.</summary>
internal sealed class FormatOption
{
    /// <summary>The formats, as they are typed.</summary>
    public const string Forms = "json|avro|protobuf";

    private readonly ValueOption<WireFormat> _format;
    private readonly WireFormat _default;

    /// <param name="byDefault">The format where the line gives none.</param>
    public FormatOption(WireFormat byDefault)
        : this(byDefault, TextOf(byDefault))
    {
    }

    private FormatOption(WireFormat byDefault, string defaultText)
    {
        _default = byDefault;
        _format = new("--format", Forms, "How rows are encoded.", defaultText, Read.Format);
    }

    public IReadOnlyList<IDocumentedOption> All => [_format];

    /// <summary>A format as it is typed.</summary>
    public static string TextOf(WireFormat format) => format switch
    {
        WireFormat.Avro => "avro",
        WireFormat.Protobuf => "protobuf",
        _ => "json",
    };

    /// <summary>For a command that writes to any destination.</summary>
    /// <param name="byDefault">The format for Kafka or a checksum where the line gives none; what goes to the screen is JSON.</param>
    public static FormatOption OfWriter(WireFormat byDefault) =>
        new(byDefault, byDefault == WireFormat.Json ? "that of the files of --to, else json" : $"that of the files of --to, json for stdout, else {TextOf(byDefault)}");

    /// <summary>The words that say a format; none for the default, where nothing is configured that would change it.</summary>
    public static IEnumerable<string> WordsOf(WireFormat format, WireFormat? byDefault) => format == byDefault ? [] : ["--format", TextOf(format)];

    /// <exception cref="UsageException">Some entity cannot be encoded so: a format is never exchanged for another.</exception>
    public static void Require(Plan plan, WireFormat format)
    {
        if (plan.Entities.FirstOrDefault(e => !e.Descriptor.Has(format)) is { } entity)
        {
            throw new UsageException($"--format {TextOf(format)}: {entity.Name} has no {format} schema. Take other entities with --only, or another format.");
        }
    }

    public WireFormat Bind(ParseResult line) => _format.GetOr(line, _default);

    /// <summary>Whether a configuration gives it.</summary>
    public bool IsConfigured => _format.IsConfigured;

    /// <summary>The format of a run where the line gives none.</summary>
    public WireFormat DefaultFor(Destination to) => to.Format ?? (to.Kind == DestinationKind.Stdout ? WireFormat.Json : _default);

    /// <summary>The format of a run: that of its destination's files where it has any.</summary>
    /// <exception cref="UsageException">The line asks for another.</exception>
    public WireFormat Bind(ParseResult line, Destination to)
    {
        WireFormat format = to.Format is { } own && !_format.IsTyped(line) ? own : _format.GetOr(line, DefaultFor(to)); // a destination is chosen for a run, a configured format for many
        return to.Format is null || to.Format == format
            ? format
            : throw new UsageException($"--to {to} holds {to.Holds}, and --format {TextOf(format)} asks for something else.");
    }
}
