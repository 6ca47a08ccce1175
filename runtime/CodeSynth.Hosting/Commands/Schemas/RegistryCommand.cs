using System.CommandLine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Hosting.Running;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Commands.Schemas;

/// <summary>A command of the group <c>schema</c> that asks a registry about the schemas of one format.</summary>
internal abstract class RegistryCommand : IAppCommand
{
    private readonly SynthModel _model;
    private readonly ValueOption<WireFormat> _format = SchemaCommands.FormatOption("The schemas of this format.", "none; give one");
    private readonly ValueOption<string> _registry = new("--schema-registry", "URL,…", "The Schema Registry; of several addresses one that answers is used.", "SCHEMA_REGISTRY_URL", Read.SchemaRegistry);
    private readonly ValueOption<SubjectNameStrategy> _subjects = RegistryOptionSet.SubjectsOption();
    private readonly Argument<string[]> _entities = SchemaCommands.EntitiesArgument();

    protected RegistryCommand(SynthModel model, string name, string description)
    {
        _model = model;
        Symbol = new Command(name, description);
        Symbol.Arguments.Add(_entities);
    }

    public Command Symbol { get; }

    public string Group => SchemaCommands.Group;

    public IReadOnlyList<IDocumentedOption> Options => [_format, _registry, _subjects];

    private string Name => $"{Group} {Symbol.Name}";

    public async Task<int> ExecuteAsync(ParseResult line, App app)
    {
        if (!_format.TryGet(line, out WireFormat format))
        {
            throw new UsageException($"{Name} needs --format avro or --format protobuf: a subject has schemas of one language.");
        }

        string[] names = line.GetValue(_entities) ?? [];
        Array.ForEach(names, name => EntityNames.Require(_model, name, $"{Name}: "));
        Plan plan = Plan.Create(app.Model.Entities, app.Model.Options with { Only = [.. names] });
        FormatOption.Require(plan, format);
        RegistrySettings settings = RegistryChoice.Of(_registry.TryGet(line, out string url) ? url : null, format, app);
        Screen screen = Screen.Of(app.Host, recordsOnOutput: false);
        foreach (string warning in settings.Warnings)
        {
            screen.Line("warning", warning);
        }

        using var client = new SchemaRegistryClient(settings);
        screen.Line("registry", client.Addresses);
        var registration = new SchemaRegistration(client, new RegistrationOptions { Subjects = _subjects.GetOr(line, SubjectNameStrategy.TopicName) });
        return await ExecuteAsync(registration, plan, format, screen, app.Host.Signals.Stop).ConfigureAwait(false);
    }

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    protected abstract Task<int> ExecuteAsync(SchemaRegistration registration, Plan plan, WireFormat format, Screen screen, CancellationToken stop);
}
