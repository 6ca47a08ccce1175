using CodeSynth.Engine;
using CodeSynth.Kafka.Native;
using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace CodeSynth.Kafka;

/// <summary>A cluster of real brokers. Connects when it is first asked something.</summary>
public sealed partial class BrokerCluster : IKafkaCluster
{
    private static readonly TimeSpan s_attempt = TimeSpan.FromSeconds(1);

    private readonly ClientEvents _events;
    private readonly Lazy<IAdminClient> _admin;

    /// <summary>A cluster.</summary>
    /// <param name="settings">How to reach it.</param>
    /// <exception cref="SinkException">No broker is named.</exception>
    public BrokerCluster(KafkaSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        BootstrapServers = settings.BootstrapServers
            ?? throw new SinkException("No Kafka broker is named. Set KAFKA_BOOTSTRAP_SERVERS or --bootstrap-server to host:port.");
        Settings = settings;
        _events = new ClientEvents(settings);
        _admin = new Lazy<IAdminClient>(Connect);
    }

    /// <inheritdoc/>
    public string BootstrapServers { get; }

    /// <inheritdoc/>
    public bool IsEmbedded => false;

    /// <inheritdoc/>
    public KafkaSettings Settings { get; }

    /// <summary>How long a broker that does not answer is waited for.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Ends waiting for a broker, within about a second, with an <see cref="OperationCanceledException"/>. What brokers were asked to change is waited for all the same: nobody would know what became of it.</summary>
    public CancellationToken Stop { get; init; }

    /// <inheritdoc/>
    /// <remarks>A broker that does not answer is given up after 10 seconds, one that refuses us at once.</remarks>
    public IReadOnlyDictionary<string, int> EnsureTopics(IReadOnlyList<TopicRequest> topics)
    {
        ArgumentNullException.ThrowIfNull(topics);
        Dictionary<string, int> counts = CountPartitions();
        TopicRequest[] missing = [.. topics.Where(t => !counts.ContainsKey(t.Name))];
        if (missing.Length > 0)
        {
            Create(missing);
            counts = WaitFor(missing);
        }

        return topics.ToDictionary(t => t.Name, t => counts[t.Name], StringComparer.Ordinal);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        if (_admin.IsValueCreated)
        {
            _admin.Value.Dispose();
        }
    }

    private IAdminClient Connect()
    {
        LibRdKafkaLoader.RequireVersion();
        try
        {
            return new AdminClientBuilder(ClientProperties.ForAdministration(Settings))
                .SetErrorHandler((_, error) => _events.Add((int)error.Code, error.Reason))
                .SetLogHandler((_, _) => { }) // what matters comes as an error; librdkafka would print the rest
                .Build();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The message may quote a value and the inner exception would carry it on, so only its scrubbed text goes further.
            throw new SinkException($"Kafka cannot be used as configured: {Secrets.Scrub(Settings, e.Message).TrimEnd('.')}.");
        }
    }

    /// <summary>Asks in short attempts, because one long one would hide a refusal until its end.</summary>
    private Dictionary<string, int> CountPartitions()
    {
        var backoff = new Backoff(Patience, Stop);
        while (true)
        {
            Stop.ThrowIfCancellationRequested();
            try
            {
                return _admin.Value.GetMetadata(s_attempt).Topics
                    .Where(t => t.Partitions.Count > 0)
                    .ToDictionary(t => t.Topic, t => t.Partitions.Count, StringComparer.Ordinal);
            }
            catch (KafkaException e) when (_events.Refusal is not null || ErrorCodes.IsRefusal((int)e.Error.Code))
            {
                throw new SinkException($"Kafka at {BootstrapServers} refuses us: {_events.Refusal ?? e.Error.Reason}. Check KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD and KAFKA_SASL_MECHANISM.");
            }
            catch (KafkaException e)
            {
                if (!backoff.Pause())
                {
                    Stop.ThrowIfCancellationRequested();
                    throw Unreachable(_events.Trouble ?? e.Error.Reason);
                }
            }
        }
    }

    private SinkException Unreachable(string reason) => NoAnswer.Within(BootstrapServers, Patience, reason);

    private void Create(TopicRequest[] missing)
    {
        var specifications = missing.Select(t => new TopicSpecification { Name = t.Name, NumPartitions = t.Partitions, ReplicationFactor = t.ReplicationFactor });
        try
        {
            _admin.Value.CreateTopicsAsync(specifications, new CreateTopicsOptions { RequestTimeout = Patience, OperationTimeout = Patience }).GetAwaiter().GetResult();
        }
        catch (CreateTopicsException e)
        {
            // Somebody else may have created it meanwhile, or it was there and we may not see it; waiting for it tells.
            CreateTopicReport? failed = e.Results.Find(r => r.Error.IsError && r.Error.Code != ErrorCode.TopicAlreadyExists);
            if (failed is not null)
            {
                throw NotCreated([failed.Topic], failed.Error.Reason);
            }
        }
        catch (KafkaException e)
        {
            throw NotCreated(missing.Select(t => t.Name), e.Error.Reason);
        }
    }

    private SinkException NotCreated(IEnumerable<string> topics, string reason) => new(
        $"Kafka at {BootstrapServers} does not have, and does not create, {string.Join(", ", topics.Select(t => $"topic '{t}'"))}: {Secrets.Scrub(Settings, reason).TrimEnd('.')}. Create it by hand, or get the right CREATE.");

    /// <summary>A topic that was just created takes a moment until every broker knows it.</summary>
    private Dictionary<string, int> WaitFor(TopicRequest[] created)
    {
        var backoff = new Backoff(Patience, Stop);
        while (true)
        {
            Dictionary<string, int> counts = CountPartitions();
            if (Array.Find(created, t => !counts.ContainsKey(t.Name)) is not { } absent)
            {
                return counts;
            }

            if (!backoff.Pause())
            {
                Stop.ThrowIfCancellationRequested();
                throw new SinkException($"Topic '{absent.Name}' was created, but Kafka at {BootstrapServers} does not show it. The right to describe it may be missing.");
            }
        }
    }
}
