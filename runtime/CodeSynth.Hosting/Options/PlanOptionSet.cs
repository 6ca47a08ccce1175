using System.CommandLine;
using CodeSynth.Hosting.Configuration;
using CodeSynth.Planning;
using CodeSynth.Time;

namespace CodeSynth.Hosting.Options;

/// <summary>The options that decide the rows: two command lines that agree in them, and start at the same instant, give the same bytes.</summary>
internal sealed class PlanOptionSet
{
    private readonly SynthModel _model;
    private readonly ValueOption<ulong> _seed;
    private readonly ValueOption<DateTimeOffset> _start;
    private readonly ListOption _set;
    private readonly ValueOption<IReadOnlyList<string>> _only;
    private readonly ValueOption<long> _count;
    private readonly ValueOption<decimal> _rate;
    private readonly ValueOption<TimeSpan> _duration;
    private readonly ValueOption<IReadOnlyList<(string? Entity, long Row)>> _fromRow;
    private readonly ValueOption<IReadOnlyList<(string? Entity, long Row)>> _untilRow;
    private readonly ValueOption<Shard> _shard;

    /// <param name="model">The model.</param>
    /// <param name="startDefault">The default of <c>--start</c> in words.</param>
    public PlanOptionSet(SynthModel model, string startDefault)
    {
        _model = model;
        _seed = new("--seed", "N", "The number that every value follows from.", CommandText.Of(model.Options.Seed), Read.Seed);
        _start = new("--start", "INSTANT", "When event time starts, in ISO 8601; UTC unless it says otherwise.", startDefault, Read.Start);
        _set = new("--set", "ENTITY.KEY=VALUE", "Changes an entity's Count, Rate (rows per second; 0 for all at the start), Arrivals (constant or poisson) or Topic, of rows from a file Source, of a workflow also Delay.STATE, Delay.FROM.TO, Path.N.Weight or Transition.FROM.TO.Weight, of a field what its attributes say, as FIELD.Max; repeatable.", "what the attributes say") { Key = null }; // the section Entities says it
        _only = new("--only", "ENTITY,…", "The entities to take; those that they refer to are computed all the same.", "all", Read.Names);
        _count = new("--count", "ROWS", "How many rows, or instances of a workflow, -1 to go on until stopped; where the model writes several entities, --only says of which.", "what the attributes say", Read.Count, "-n");
        _rate = new("--rate", "ROWS", "Rows per second, or instances of a workflow, 0 for all at the start; where the model writes several entities, --only says of which.", "what the attributes say", Read.Rate);
        _duration = new("--duration", "TIME", "How long the run is in event time, for example 90s, 10m or 2h; a count that is smaller counts.", "as long as the counts", Read.Duration);
        _fromRow = new("--from-row", "ENTITY=ROW,…", "The rows to go on from, as a run that was stopped prints them, of a workflow the event in the order of the run; a bare ROW for the one entity, or for each that is named.", "0", Read.RowOfEach);
        _untilRow = new("--until-row", "ENTITY=ROW,…", "The rows to end before, of a workflow the event; written the same way.", "none: all of them", Read.RowOfEach);
        _shard = new("--shard", "I/N", "Which of N runs that share the rows this is, from 0; rows are dealt out in blocks of 1,024.", $"{JobShard.IndexVariable} of {JobShard.CountVariable}, else all rows", Read.Shard);
    }

    /// <summary>All of them, for a command that takes whole topics.</summary>
    public IReadOnlyList<IDocumentedOption> All => [_seed, _start, _only, _set, _count, _rate, _duration, _fromRow, _untilRow, _shard];

    /// <summary>Those for a command that shows some rows of the entities that it is given.</summary>
    public IReadOnlyList<IDocumentedOption> Values => [_seed, _start, _set, _fromRow];

    /// <summary>Those that say which topics there are.</summary>
    public IReadOnlyList<IDocumentedOption> Topics => [_only, _set];

    public bool HasStart(ParseResult line) => _start.IsGiven(line);

    public bool HasShard(ParseResult line) => _shard.IsGiven(line);

    /// <summary>The options of the model as the command starts from them, for one that takes whole topics: in a Job that shares the rows those of its shard.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="model">The options of the model.</param>
    /// <param name="environment">The environment variables.</param>
    /// <exception cref="UsageException">Nothing stronger says which shard, and the environment says only half of it.</exception>
    public PlanOptions BasisOf(ParseResult line, PlanOptions model, IReadOnlyDictionary<string, string> environment) =>
        _shard.ConfiguredIn(line)?.Origin.Name == JobShard.IndexVariable && JobShard.Of(environment) is { } shard ? model with { Shard = shard } : model;

    /// <summary>The options of the plan.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="basis">The options of the model, which the line changes.</param>
    /// <param name="defaultStart">The start when none was given.</param>
    /// <param name="named">The entities that the line takes other than by <c>--only</c>.</param>
    /// <exception cref="UsageException">A value cannot be read, a name is unknown, or two options contradict each other.</exception>
    public PlanOptions Bind(ParseResult line, PlanOptions basis, DateTimeOffset defaultStart, IReadOnlyList<string>? named = null)
    {
        IReadOnlyList<string> only = _only.GetOr(line, []);
        foreach (string name in only)
        {
            EntityNames.Require(_model, name, $"{_only.NameIn(line)}: ");
        }

        var entities = basis.Entities.ToBuilder();
        foreach (EntitySetting setting in Settings(line, basis, named ?? only))
        {
            entities[setting.Entity] = setting.Apply(entities.GetValueOrDefault(setting.Entity) ?? new EntityOverride());
        }

        return basis with
        {
            Seed = _seed.GetOr(line, basis.Seed),
            Start = _start.GetOr(line, defaultStart),
            Duration = _duration.TryGet(line, out TimeSpan duration) ? duration : basis.Duration,
            Only = only.Count > 0 ? [.. only] : basis.Only,
            Entities = entities.ToImmutable(),
            Shard = _shard.GetOr(line, basis.Shard),
        };
    }

    private List<EntitySetting> Settings(ParseResult line, PlanOptions basis, IReadOnlyList<string> named)
    {
        var settings = new List<EntitySetting>();
        var said = new Dictionary<(string, string), string>();
        foreach (string text in _set.Values(line))
        {
            Add(EntitySetting.Parse(text, _model), "--set " + text);
        }

        if (_count.TryGet(line, out long count))
        {
            AddToTaken(_count, EntitySetting.Count, change => change with { Count = count });
        }

        if (_rate.TryGet(line, out decimal rate))
        {
            AddToTaken(_rate, EntitySetting.Rate, change => change with { Rate = rate });
        }

        AddRows(_fromRow, EntitySetting.FromRow, static (change, row) => change with { FromRow = row });
        AddRows(_untilRow, EntitySetting.UntilRow, static (change, row) => change with { UntilRow = row });
        return settings;

        void Add(EntitySetting setting, string source)
        {
            if (!said.TryAdd((setting.Entity, setting.Key), source))
            {
                throw new UsageException($"{said[(setting.Entity, setting.Key)]} and {source} both set {setting.Entity}.{setting.Key}; give one.");
            }

            settings.Add(setting);
        }

        void AddRows(ValueOption<IReadOnlyList<(string? Entity, long Row)>> option, string key, Func<EntityOverride, long, EntityOverride> apply)
        {
            string name = option.NameIn(line);
            foreach ((string? entity, long row) in option.GetOr(line, []))
            {
                if (entity is null)
                {
                    AddToTaken(option, key, change => apply(change, row));
                    continue;
                }

                EntityNames.Require(_model, entity, $"{name}: ");
                IReadOnlyList<string> taken = named.Count > 0 ? named : Written(basis, settings);
                if (!taken.Contains(entity, StringComparer.Ordinal))
                {
                    throw new UsageException($"{name}: {entity} is not among the entities to take, which are {string.Join(", ", taken)}.");
                }

                Add(new EntitySetting(entity, key, change => apply(change, row)), $"{name} {entity}={CommandText.Of(row)}");
            }
        }

        void AddToTaken<T>(ValueOption<T> option, string key, Func<EntityOverride, EntityOverride> apply)
        {
            string name = option.NameIn(line);
            IReadOnlyList<string> taken = named.Count > 0 ? named : Written(basis, settings);
            if (named.Count == 0 && taken.Count > 1)
            {
                string other = key is EntitySetting.FromRow or EntitySetting.UntilRow ? $"{option.Symbol.Name} {taken[0]}=…" : $"--set {taken[0]}.{key}=…";
                throw new UsageException($"{name} does not say of which entity: add --only with some of {string.Join(", ", taken)}, or use {other}.");
            }

            ConfiguredValue? configured = option.ConfiguredIn(line);
            foreach (string entity in taken.Distinct(StringComparer.Ordinal).Where(e => configured is null || (!said.ContainsKey((e, key)) && configured.CountsFor(e, key))))
            {
                Add(new EntitySetting(entity, key, apply), name);
            }
        }
    }

    /// <summary>The entities that are written when none is named: those with a topic, of their own or given to them; all of a model without any.</summary>
    private string[] Written(PlanOptions basis, IReadOnlyList<EntitySetting> settings)
    {
        string[] written =
        [
            .. from entity in _model.Entities
               let isGivenOne = settings.Any(s => s.Entity == entity.Name && s.Key == EntitySetting.Topic) || basis.Entities.GetValueOrDefault(entity.Name)?.Topic is not null
               where entity.HasTopic || isGivenOne
               select entity.Name,
        ];
        return written.Length > 0 ? written : [.. _model.Entities.Select(e => e.Name)];
    }
}
