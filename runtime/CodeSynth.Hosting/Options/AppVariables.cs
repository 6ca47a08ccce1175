using CodeSynth.Planning;

namespace CodeSynth.Hosting.Options;

/// <summary>The environment variables that an app defines: a layer between the attributes and the command line.</summary>
internal sealed class AppVariables
{
    private const int MostTypos = 2;

    private readonly List<MappedVariable> _mapped = [];
    private readonly List<AcceptedVariable> _accepted = [];

    private IEnumerable<string> Names => _mapped.SelectMany(v => v.Names).Concat(_accepted.Select(v => v.Name));

    /// <exception cref="ArgumentException">The app has defined one of its names, or given its setting a variable.</exception>
    public void Add(MappedVariable variable)
    {
        foreach (string name in variable.Names)
        {
            RequireNew(name);
        }

        if (_mapped.Find(v => v.Setting == variable.Setting) is { } other)
        {
            throw new ArgumentException($"{other.Name} sets {variable.Setting} already; give {variable.Name} as another name of it.");
        }

        _mapped.Add(variable);
    }

    /// <exception cref="ArgumentException">The app has defined its name.</exception>
    public void Add(AcceptedVariable variable)
    {
        RequireNew(variable.Name);
        _accepted.Add(variable);
    }

    /// <summary>What an environment says; an empty variable counts as not set.</summary>
    /// <param name="environment">Names and values.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="UsageException">A value cannot be read.</exception>
    public VariableLayer Read(IReadOnlyDictionary<string, string> environment, SynthModel model)
    {
        Dictionary<string, string> values = environment.Where(v => v.Value.Trim().Length > 0).ToDictionary(v => v.Key, v => v.Value.Trim(), StringComparer.Ordinal);
        var entities = model.Options.Entities.ToBuilder();
        var lines = new List<(string, string)>();
        foreach (MappedVariable variable in _mapped)
        {
            string[] set = [.. variable.Names.Where(values.ContainsKey)];
            if (set.Length == 0)
            {
                continue;
            }

            EntitySetting setting = variable.Read(set[0], values[set[0]], model);
            entities[setting.Entity] = setting.Apply(entities.GetValueOrDefault(setting.Entity) ?? new EntityOverride());
            lines.AddRange(set.Where(name => values[name] != values[set[0]]).Select(name => ("warning", $"{name} is ignored: {set[0]} is set to something else and comes first.")));
        }

        lines.AddRange(values.Keys.Order(StringComparer.Ordinal).Select(NearMiss).OfType<string>().Select(text => ("warning", text)));
        lines.AddRange(_accepted.Where(v => values.ContainsKey(v.Name)).Select(v => ("note", $"{v.Name} is accepted and changes nothing: {v.Reason}")));
        return new VariableLayer(model.Options with { Entities = entities.ToImmutable() }, [.. Names.Where(values.ContainsKey)], lines);
    }

    /// <summary>Never tells a value: it may be a secret that stands under a wrong name.</summary>
    private string? NearMiss(string name)
    {
        string upper = name.ToUpperInvariant();
        (string? meant, int typos) = Names.Select(n => (Name: (string?)n, Typos: Nearest.Distance(upper, n))).OrderBy(n => n.Typos).FirstOrDefault();
        bool isNear = meant is not null && meant != name && !Names.Contains(name, StringComparer.Ordinal) && typos <= Math.Min(MostTypos, meant.Length / 4);
        return isNear ? $"{name} is ignored. Did you mean {meant}?" : null;
    }

    private void RequireNew(string name)
    {
        if (Names.Contains(name, StringComparer.Ordinal))
        {
            throw new ArgumentException($"The variable {name} is defined twice.");
        }
    }
}
