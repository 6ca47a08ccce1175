using System.CommandLine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Hosting.Running;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Commands;

/// <summary><c>sample</c>: shows some rows of entities.</summary>
internal sealed class SampleCommand : IAppCommand
{
    private const long DefaultRows = 5;

    private readonly SynthModel _model;
    private readonly PlanOptionSet _plan;
    private readonly FormatOption _format = new(WireFormat.Json);
    private readonly ValueOption<long> _rows = new("--count", "ROWS", "How many rows of each entity to show.", CommandText.Of(DefaultRows), Read.Rows, "-n") { Key = "Sample:Count" }; // Count is that of a run
    private readonly ValueOption<OutputKind> _output = OutputOption.Create();
    private readonly Argument<string[]> _entities = new("ENTITY")
    {
        Description = "The entities to show. Default: all.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public SampleCommand(SynthModel model)
    {
        _model = model;
        _plan = new PlanOptionSet(model, CommandText.Of(PlanOptions.DefaultStart));
        Symbol.Arguments.Add(_entities);
    }

    public Command Symbol { get; } = new("sample", "Shows some rows of each entity, the first unless told otherwise, and writes nothing.");

    public IReadOnlyList<IDocumentedOption> Options => [_rows, .. _format.All, .. _plan.Values, _output];

    /// <param name="line">The line.</param>
    /// <param name="basis">The options of the model.</param>
    /// <exception cref="UsageException">A value cannot be read or a name is unknown.</exception>
    public SampleRequest Bind(ParseResult line, PlanOptions basis)
    {
        string[] names = line.GetValue(_entities) ?? [];
        foreach (string name in names)
        {
            EntityNames.Require(_model, name, "sample: ");
        }

        string[] shown = names.Length > 0 ? [.. names.Distinct(StringComparer.Ordinal)] : [.. _model.Entities.Select(e => e.Name)];
        return new SampleRequest(_plan.Bind(line, basis, basis.Start, shown), _format.Bind(line), _rows.GetOr(line, DefaultRows), shown);
    }

    /// <summary>Rows go to the output and headings beside them, so that a pipe gets rows only.</summary>
    public Task<int> ExecuteAsync(ParseResult line, App app)
    {
        SampleRequest request = Bind(line, app.Model.Options);
        Plan[] plans = [.. request.Entities.Select(name => PlanOf(request, app.Model, name))]; // all of them first: of a model with a mistake nothing is shown
        bool isJson = app.Host.Output == OutputKind.Json;
        Screen headings = isJson ? new JsonScreen(app.Host.Error) : new PlainScreen(app.Host.Error);
        foreach ((string label, string text) in app.Variables.Lines)
        {
            headings.Line(label, text);
        }

        foreach (Plan plan in plans)
        {
            ShowHeading(EntityText.Heading(request.Plan, plan.Entities[0]));
            SampleSink.Show(plan, request.Format, request.Rows, app.Host.Stdout, isJson, app.Host.Signals.Stop);
            app.Host.Signals.Stop.ThrowIfCancellationRequested();
        }

        return Task.FromResult(ExitCodes.Ok);

        void ShowHeading(string heading)
        {
            if (isJson)
            {
                headings.Line("entity", heading);
                return;
            }

            app.Host.Error.WriteLine($"# {heading}");
            app.Host.Error.Flush();
        }
    }

    private static Plan PlanOf(SampleRequest request, SynthModel model, string name)
    {
        Plan plan = Plan.Create(model.Entities, WithTopic(request.Plan, model.Entities.Single(e => e.Name == name)) with { Only = [name] });
        FormatOption.Require(plan, request.Format);
        return plan;
    }

    /// <summary>A plan only has rows that have somewhere to go; what is shown goes nowhere.</summary>
    private static PlanOptions WithTopic(PlanOptions options, EntityDescriptor entity)
    {
        EntityOverride change = options.Entities.GetValueOrDefault(entity.Name) ?? new EntityOverride();
        return options with { Entities = options.Entities.SetItem(entity.Name, change with { Topic = change.Topic ?? entity.Topic }) };
    }
}
