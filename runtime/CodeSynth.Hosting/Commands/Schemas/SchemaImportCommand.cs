using System.CommandLine;
using System.Globalization;
using CodeSynth.Generators.Model;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Running;
using CodeSynth.Schemas;
using CodeSynth.Schemas.Avro;
using CodeSynth.Schemas.Importing;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Hosting.Commands.Schemas;

/// <summary><c>schema import</c>: an annotated record for a schema file, to begin with.</summary>
internal sealed class SchemaImportCommand : IAppCommand
{
    private readonly ValueOption<string> _to = new("--to", "FILE", "The C# file to write; an existing one is not replaced.", "the standard output", text => text) { Key = "Schema:Import:To" };
    private readonly ValueOption<string> _namespace = new("--namespace", "NAME", "The namespace of the types.", "none", ReadNamespace);
    private readonly ValueOption<string> _type = new("--type", "NAME", "The record or message to import, by name or full name.", "the one that the file declares, or its first", text => text);
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "The .avsc or .proto file, and behind it those that it refers to.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public SchemaImportCommand() => Symbol.Arguments.Add(_files);

    public Command Symbol { get; } = new("import", "Writes an annotated record for a schema file, to begin with: its samplers are suggestions.");

    public string Group => SchemaCommands.Group;

    public IReadOnlyList<IDocumentedOption> Options => [_to, _namespace, _type];

    public Task<int> ExecuteAsync(ParseResult line, App app)
    {
        string[] files = line.GetValue(_files) ?? [];
        if (files.Length == 0)
        {
            throw new UsageException("schema import needs a file: schema import order.avsc.");
        }

        string? type = _type.TryGet(line, out string name) ? name : null;
        ImportedModel model = Path.GetExtension(files[0]) switch
        {
            ".avsc" => ImportAvro(Texts(files, app), type),
            ".proto" => ImportProtobuf(Texts(files, app), type),
            _ => throw new UsageException($"schema import: '{files[0]}' is neither an .avsc nor a .proto file."),
        };
        string text = ImportWriter.Write(model, _namespace.TryGet(line, out string given) ? given : null);
        if (!_to.TryGet(line, out string to))
        {
            app.Host.Out.Write(text);
            app.Host.Out.Flush();
            return Task.FromResult(ExitCodes.Ok);
        }

        string path = Path.Combine(app.Host.WorkingFolder, to);
        if (File.Exists(path))
        {
            throw new UsageException($"schema import: '{to}' is there already. Move it away, or give another --to.");
        }

        SchemaFile.Write(path, text);
        app.Host.Out.WriteLine($"wrote: {to}");
        return Task.FromResult(ExitCodes.Ok);
    }

    private static (string Path, string Text)[] Texts(string[] files, App app) => [.. files.Select(f => (f, SchemaFile.Read(Path.Combine(app.Host.WorkingFolder, f))))];

    private static ImportedModel ImportAvro((string Path, string Text)[] texts, string? type)
    {
        AvroFile[] files = [.. texts.Select(t => AvroParser.Parse(t.Path, t.Text, CancellationToken.None))];
        var library = new AvroLibrary(files);
        foreach (AvroFile file in files)
        {
            RequireSound(file.Path, file.Faults.Concat(library.FaultsOf(file, CancellationToken.None)));
        }

        IEnumerable<AvroRecord> records = files[0].Schema!.Named.OfType<AvroRecord>();
        AvroRecord? root = type is not null ? records.FirstOrDefault(r => r.FullName == type || r.Name == type) : files[0].Schema!.Root as AvroRecord ?? records.FirstOrDefault();
        return root is not null
            ? AvroImporter.Import(root, Path.GetFileName(files[0].Path), library)
            : throw Missing(files[0].Path, "record", type, records.Select(r => r.FullName));
    }

    private static ImportedModel ImportProtobuf((string Path, string Text)[] texts, string? type)
    {
        ProtoFile[] files = [.. texts.Select(t => ProtoParser.Parse(t.Path, t.Text, CancellationToken.None))];
        foreach (ProtoFile file in files)
        {
            RequireSound(file.Path, file.Faults);
        }

        (ProtoSchema? schema, EquatableArray<SchemaFault> faults) = new ProtoLibrary(files).Resolve(files[0], CancellationToken.None);
        RequireSound(files[0].Path, faults);

        // Of the resolved file, where names of types are full ones.
        ProtoMessage[] messages = [.. schema!.Root.Messages.SelectMany(WithNested)];
        ProtoMessage? root = type is null ? messages.FirstOrDefault() : messages.FirstOrDefault(m => m.FullName == type) ?? messages.FirstOrDefault(m => m.Name == type);
        return root is not null
            ? ProtobufImporter.Import(root, Path.GetFileName(files[0].Path), schema)
            : throw Missing(files[0].Path, "message", type, messages.Select(m => m.FullName));
    }

    private static IEnumerable<ProtoMessage> WithNested(ProtoMessage message) => message.Messages.SelectMany(WithNested).Prepend(message);

    private static void RequireSound(string path, IEnumerable<SchemaFault> faults)
    {
        if (faults.FirstOrDefault() is { } fault)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{path}({fault.Position.Line + 1},{fault.Position.Column + 1}): {fault.Message}"));
        }
    }

    private static UsageException Missing(string path, string kind, string? type, IEnumerable<string> names) => new(type is null
        ? $"schema import: {path} declares no {kind}."
        : $"schema import: {path} has no {kind} '{type}'.{Nearest.Hint(type, names)}");

    private static string ReadNamespace(string text) =>
        text.Split('.').All(part => part.Length > 0 && (char.IsLetter(part[0]) || part[0] == '_') && part.All(c => char.IsLetterOrDigit(c) || c == '_'))
            ? text
            : throw new FormatException("a namespace is written as Shop.Orders");
}
