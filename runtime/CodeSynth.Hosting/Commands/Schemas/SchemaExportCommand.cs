using System.CommandLine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Hosting.Running;
using CodeSynth.Modeling;

namespace CodeSynth.Hosting.Commands.Schemas;

/// <summary><c>schema export</c>: writes the schemas of the entities as files.</summary>
internal sealed class SchemaExportCommand : IAppCommand
{
    private readonly SynthModel _model;
    private readonly ValueOption<WireFormat> _format = SchemaCommands.FormatOption();
    private readonly ValueOption<string> _to = new(
        "--to", "DIR", "The folder to write to: avro/NAME.avsc and protobuf/NAME.proto within it.", "schemas", text => text) { Key = "Schema:Export:To" };
    private readonly SwitchOption _force = new("--force", "Replaces files that have another content.") { Key = null }; // consent, which no file gives
    private readonly Argument<string[]> _entities = SchemaCommands.EntitiesArgument();

    public SchemaExportCommand(SynthModel model)
    {
        _model = model;
        Symbol.Arguments.Add(_entities);
    }

    public Command Symbol { get; } = new("export", "Writes the schemas of the entities as files, those that they import too.");

    public string Group => SchemaCommands.Group;

    public IReadOnlyList<IDocumentedOption> Options => [_format, _to, _force];

    public Task<int> ExecuteAsync(ParseResult line, App app)
    {
        string folder = _to.GetOr(line, "schemas");
        WireFormat? format = _format.TryGet(line, out WireFormat given) ? given : null;
        Dictionary<string, string> files = FilesOf(SchemaCommands.Of(_model, line.GetValue(_entities) ?? [], format, "schema export"));
        string[] paths = [.. files.Keys.Order(StringComparer.Ordinal)];
        string full = Path.Combine(app.Host.WorkingFolder, folder);
        if (!_force.IsGiven(line))
        {
            RequireUnchanged(full, folder, files);
        }

        Screen screen = Screen.Of(app.Host, recordsOnOutput: false);
        foreach (string path in paths)
        {
            SchemaFile.Write(Path.Combine(full, path), files[path]);
            screen.Line("wrote", Path.Combine(folder, path));
        }

        return Task.FromResult(ExitCodes.Ok);
    }

    // Two entities may be encoded by one file, and two files import the same third.
    private static Dictionary<string, string> FilesOf(IEnumerable<(EntityDescriptor Entity, EntitySchema Schema)> schemas)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((EntityDescriptor entity, EntitySchema schema) in schemas)
        {
            Add(schema.Format, schema.FileName, schema.Text, entity.Name);
            foreach (SchemaImport import in schema.Imports)
            {
                Add(schema.Format, schema.Format == WireFormat.Avro ? import.Name + ".avsc" : import.Name, import.Text, entity.Name);
            }
        }

        return files;

        void Add(WireFormat format, string name, string text, string entity)
        {
            string path = Path.Combine(FormatOption.TextOf(format), Path.Combine(name.Split('/', '\\')));
            string content = text.EndsWith('\n') ? text : text + "\n";
            if (files.TryGetValue(path, out string? other) && other != content)
            {
                throw new UsageException($"schema export: {entity} and another entity would both be written to {path}. Export one of them: schema export {entity}.");
            }

            files[path] = content;
        }
    }

    private static void RequireUnchanged(string full, string folder, Dictionary<string, string> files)
    {
        foreach ((string path, string text) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (SchemaFile.ReadOrNull(Path.Combine(full, path)) is { } old && old != text)
            {
                throw new UsageException($"schema export: {Path.Combine(folder, path)} is there with another content. Give --force to replace it, or another --to.");
            }
        }
    }
}
