using System.CommandLine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Running;
using CodeSynth.Modeling;

namespace CodeSynth.Hosting.Commands;

/// <summary><c>validate</c>: checks what a run with the same options would write, without any broker.</summary>
internal sealed class ValidateCommand : IAppCommand
{
    private readonly RunCommand _run;

    /// <param name="model">The entities.</param>
    /// <param name="format">The format of records for Kafka or a checksum where the line gives none.</param>
    public ValidateCommand(SynthModel model, WireFormat format) => _run = new RunCommand(model, format);

    public Command Symbol { get; } = new("validate", "Checks the model, its options and its schemas, and shows what a run would write; needs no broker.");

    public IReadOnlyList<IDocumentedOption> Options => _run.OptionsOfRequest;

    public Task<int> ExecuteAsync(ParseResult line, App app) =>
        Task.FromResult(new RunPreview(app, _run.Bind(line, app)).Validate());
}
