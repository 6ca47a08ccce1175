using System.CommandLine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Running;
using CodeSynth.Kafka;
using CodeSynth.Kafka.Registry;
using CodeSynth.Kafka.Topics;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Commands.Topics;

/// <summary><c>topics read</c>: shows some records of any topic.</summary>
internal sealed class TopicsReadCommand : IAppCommand
{
    private const int DefaultRecords = 5;

    private readonly PlanOptionSet _plan;
    private readonly BrokerOptionSet _broker = BrokerOptionSet.OfReader();
    private readonly ValueOption<int> _count = new("--count", "RECORDS", "How many records to show, at most 10000.", CommandText.Of(DefaultRecords), Read.Records, "-n") { Key = null };
    private readonly SwitchOption _fromEnd = new("--from-end", "Shows the last records instead of the first.") { Key = null };
    private readonly ValueOption<long> _offset = new("--offset", "N", "The offset to begin at, in each partition.", "that of the first record", Read.Offset) { Key = null };
    private readonly ValueOption<int> _partition = new("--partition", "N", "The only partition to read.", "all", Read.Partition) { Key = null };
    private readonly ValueOption<string> _registry = new("--schema-registry", "URL,…", "The Schema Registry; of several addresses one that answers is used.", "SCHEMA_REGISTRY_URL", Read.SchemaRegistry);
    private readonly ValueOption<OutputKind> _output = OutputOption.Create();
    private readonly Argument<string[]> _topic = new("TOPIC") { Description = "The topic; one that no entity has is read as well.", Arity = ArgumentArity.ZeroOrMore };

    public TopicsReadCommand(SynthModel model)
    {
        _plan = new PlanOptionSet(model, "");
        Symbol.Arguments.Add(_topic);
    }

    public Command Symbol { get; } = new("read", "Shows some records of a topic with their values as JSON, whatever they are encoded as.");

    public string Group => TopicCommands.Group;

    public IReadOnlyList<IDocumentedOption> Options => [_count, _fromEnd, _offset, _partition, _registry, .. _plan.Topics, .. _broker.All, _output];

    public async Task<int> ExecuteAsync(ParseResult line, App app)
    {
        if (line.GetValue(_topic) is not [var topic])
        {
            throw new UsageException("topics read needs one topic: topics read orders.");
        }

        bool fromEnd = _fromEnd.IsGiven(line);
        long? offset = _offset.TryGet(line, out long given) ? given : null;
        if (fromEnd && offset is not null)
        {
            throw new UsageException("--from-end and --offset both say where to begin; give one.");
        }

        var request = new PeekRequest(_count.GetOr(line, DefaultRecords)) { FromEnd = fromEnd, Offset = offset, Partition = _partition.TryGet(line, out int partition) ? partition : null };
        PlanOptions plan = _plan.Bind(line, app.Model.Options, app.Model.Options.Start);
        KafkaSettings settings = BrokerChoice.Existing(_broker.Bind(line), app);
        RegistrySettings registry = app.Configuration.Registry();
        registry = _registry.TryGet(line, out string urls) ? registry.WithUrls(urls) : registry;
        using SchemaRegistryClient? client = registry.Urls.IsEmpty ? null : new SchemaRegistryClient(registry, app.Host.Clock);
        IReadOnlyList<TopicRecord> records = TopicPeek.Read(settings, topic, request, KafkaTarget.IdleDeadline, app.Host.Signals.Stop);
        return await new RecordDisplay(app, topic, new RecordDecoder(client, OwnSchemas(app, plan, topic))).ShowAsync(records).ConfigureAwait(false);
    }

    /// <summary>What the model encodes the topic's records by, if it has the topic at all; a model that cannot run may still read.</summary>
    private static IReadOnlyList<EntitySchema> OwnSchemas(App app, PlanOptions options, string topic)
    {
        try
        {
            EntityDescriptor? entity = Plan.Create(app.Model.Entities, options).Topics.FirstOrDefault(t => t.Name == topic)?.Entity.Descriptor;
            return entity is null ? [] : [.. new[] { entity.SchemaOf(WireFormat.Avro), entity.SchemaOf(WireFormat.Protobuf) }.OfType<EntitySchema>()];
        }
        catch (PlanException)
        {
            return [];
        }
    }
}
