using System.CommandLine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Hosting.Running;
using CodeSynth.Modeling;

namespace CodeSynth.Hosting.Commands.Schemas;

/// <summary><c>schema list</c>: which schemas the entities are encoded by.</summary>
internal sealed class SchemaListCommand : IAppCommand
{
    private readonly SynthModel _model;
    private readonly ValueOption<WireFormat> _format = SchemaCommands.FormatOption();
    private readonly ValueOption<OutputKind> _output = OutputOption.Create();
    private readonly Argument<string[]> _entities = SchemaCommands.EntitiesArgument();

    public SchemaListCommand(SynthModel model)
    {
        _model = model;
        Symbol.Arguments.Add(_entities);
    }

    public Command Symbol { get; } = new("list", "Lists the schemas of the entities: format, full name, file and fingerprint.");

    public string Group => SchemaCommands.Group;

    public IReadOnlyList<IDocumentedOption> Options => [_format, _output];

    public Task<int> ExecuteAsync(ParseResult line, App app)
    {
        Screen screen = Screen.Of(app.Host, recordsOnOutput: false);
        WireFormat? format = _format.TryGet(line, out WireFormat given) ? given : null;
        foreach ((EntityDescriptor entity, EntitySchema schema) in SchemaCommands.Of(_model, line.GetValue(_entities) ?? [], format, "schema list"))
        {
            screen.Show(SchemaLine.Of(entity, schema));
        }

        return Task.FromResult(ExitCodes.Ok);
    }
}
