namespace CodeSynth.Schemas.Protobuf;

/// <summary>The body of an enumeration while it is read, and the rules that need all of it.</summary>
internal sealed class ProtoEnumBody
{
    public List<(ProtoEnumValue Value, ProtoToken Number)> Values { get; } = [];

    public List<ProtoOption> Options { get; } = [];

    public List<ProtoRange> Reserved { get; } = [];

    public List<string> ReservedNames { get; } = [];

    public bool AllowsAliases { get; set; }

    public void Check(ProtoToken name, ProtoSyntax syntax, ProtoFaults faults)
    {
        if (Values.Count == 0)
        {
            faults.Add(name, $"The enumeration '{name.Text}' has no value; add one of number 0.");
            return;
        }

        if (syntax == ProtoSyntax.Proto3 && Values[0].Value.Number != 0)
        {
            faults.Add(Values[0].Number, $"The first value of a proto3 enumeration has number 0, for it is the default; put one in front of '{Values[0].Value.Name}'.");
        }

        CheckNumbers(name, faults);
        if (syntax == ProtoSyntax.Proto3)
        {
            CheckBareNames(name.Text, faults);
        }
    }

    private void CheckNumbers(ProtoToken name, ProtoFaults faults)
    {
        var first = new Dictionary<int, string>();
        bool hasAlias = false;
        foreach ((ProtoEnumValue value, ProtoToken place) in Values)
        {
            if (!first.TryGetValue(value.Number, out string? other))
            {
                first.Add(value.Number, value.Name);
            }
            else if (!AllowsAliases)
            {
                faults.Add(place, $"'{other}' has number {ProtoLiteral.Number(value.Number)} as well; take another, or write 'option allow_alias = true;' if both mean the same.");
            }

            hasAlias |= other is not null;
            if (Reserved.Any(r => r.Contains(value.Number)))
            {
                faults.Add(place, $"The number {ProtoLiteral.Number(value.Number)} is reserved; take another.");
            }

            if (ReservedNames.Contains(value.Name))
            {
                faults.Add(value.Position, value.Name.Length, $"The name '{value.Name}' is reserved; take another.");
            }
        }

        if (AllowsAliases && !hasAlias)
        {
            faults.Add(name, $"'{name.Text}' allows aliases and has none; remove the option 'allow_alias'.");
        }
    }

    /// <summary>Many languages drop the enumeration's name from its values' names; what is left must differ as well.</summary>
    private void CheckBareNames(string enumName, ProtoFaults faults)
    {
        var first = new Dictionary<string, ProtoEnumValue>(StringComparer.Ordinal);
        foreach ((ProtoEnumValue value, _) in Values)
        {
            string bare = ProtoCase.Pascal(ProtoCase.WithoutPrefix(value.Name, enumName));
            if (!first.TryGetValue(bare, out ProtoEnumValue? other))
            {
                first.Add(bare, value);
            }
            else if (other.Name != value.Name && other.Number != value.Number)
            {
                faults.Add(value.Position, value.Name.Length, $"'{value.Name}' and '{other.Name}' are the same where case and the enumeration's name do not count; rename one of them.");
            }
        }
    }
}
