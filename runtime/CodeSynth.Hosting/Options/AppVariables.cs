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

    /// <summary>The variables that are set, in the order in which the app defines them.</summary>
    public IReadOnlyList<string> SetIn(IReadOnlyDictionary<string, string> environment) => [.. Names.Where(name => ValueOf(environment, name) is not null)];

    /// <summary>What an environment says; an empty variable counts as not set.</summary>
    /// <param name="environment">Names and values.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="UsageException">A value cannot be read.</exception>
    public IEnumerable<(string Variable, string Value, EntitySetting Setting)> Read(IReadOnlyDictionary<string, string> environment, SynthModel model)
    {
        foreach (MappedVariable variable in _mapped)
        {
            if (variable.Names.FirstOrDefault(n => ValueOf(environment, n) is not null) is { } name)
            {
                string value = ValueOf(environment, name)!;
                yield return (name, value + variable.Unit, variable.Read(name, value, model));
            }
        }
    }

    /// <summary>What the user should know about an environment, label and text.</summary>
    public IEnumerable<(string Label, string Text)> LinesOf(IReadOnlyDictionary<string, string> environment)
    {
        foreach (string[] set in _mapped.Select(v => v.Names.Where(n => ValueOf(environment, n) is not null).ToArray()))
        {
            foreach (string name in set.Skip(1).Where(name => ValueOf(environment, name) != ValueOf(environment, set[0])))
            {
                yield return ("warning", $"{name} is ignored: {set[0]} is set to something else and comes first.");
            }
        }

        foreach (string text in environment.Keys.Where(n => ValueOf(environment, n) is not null).Order(StringComparer.Ordinal).Select(NearMiss).OfType<string>())
        {
            yield return ("warning", text);
        }

        foreach (AcceptedVariable variable in _accepted.Where(v => ValueOf(environment, v.Name) is not null))
        {
            yield return ("note", $"{variable.Name} is accepted and changes nothing: {variable.Reason}");
        }
    }

    private static string? ValueOf(IReadOnlyDictionary<string, string> environment, string name) => environment.GetValueOrDefault(name)?.Trim() is { Length: > 0 } value ? value : null;

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
