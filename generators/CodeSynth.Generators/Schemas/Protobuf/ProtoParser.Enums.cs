using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>Enumerations.</summary>
internal sealed partial class ProtoParser
{
    private bool Enum(string scope, List<ProtoEnum> enums)
    {
        _at++;
        if (!TakeName("the enumeration's name", out ProtoToken name) || !Expect("{"))
        {
            return false;
        }

        var body = new ProtoEnumBody();
        if (!Block(name, () => EnumStatement(body)))
        {
            return true; // the file has ended, which is said
        }

        body.Check(name, _syntax, _faults);
        enums.Add(new ProtoEnum(name.Position, ProtoScope.Join(scope, name.Text), body.Values.Select(v => v.Value).ToEquatableArray())
        {
            AllowsAliases = body.AllowsAliases,
            IsClosed = _syntax == ProtoSyntax.Proto2,
            Options = body.Options.ToEquatableArray(),
            Reserved = body.Reserved.ToEquatableArray(),
            ReservedNames = body.ReservedNames.ToEquatableArray(),
        });
        return true;
    }

    private bool EnumStatement(ProtoEnumBody body) => Current.Text switch
    {
        ";" => Take(";"),
        "option" => EnumOption(body),
        "reserved" => Reserved("the number of an enumeration's value", int.MinValue, int.MaxValue, body.Reserved, body.ReservedNames),
        _ => EnumValue(body),
    };

    private bool EnumOption(ProtoEnumBody body)
    {
        if (!OptionStatement(out ProtoOption option, out ProtoConstant value))
        {
            return false;
        }

        if (option.Name != "allow_alias")
        {
            body.Options.Add(option);
        }
        else if (!value.IsBool)
        {
            _faults.Add(value.Token, "The option 'allow_alias' is true or false; write one of them.");
        }
        else
        {
            body.AllowsAliases = value.Text == "true";
        }

        return true;
    }

    private bool EnumValue(ProtoEnumBody body)
    {
        var options = new List<ProtoOption>();
        if (!TakeName("the name of a value, or '}'", out ProtoToken name) || !Expect("="))
        {
            return false;
        }

        ProtoToken place = Current;
        if (!TakeNumber("the number of an enumeration's value", int.MinValue, int.MaxValue, out int number) || !OptionList(options))
        {
            return false;
        }

        body.Values.Add((new ProtoEnumValue(name.Position, name.Text, number) { Options = options.ToEquatableArray() }, place));
        return Expect(";");
    }

    /// <summary><c>reserved 2, 4 to 6, 9 to max;</c> or <c>reserved "name", …;</c></summary>
    private bool Reserved(string what, int min, int max, List<ProtoRange> ranges, List<string> names)
    {
        _at++;
        return (Current.Kind == ProtoTokenKind.String ? ReservedNames(names) : Ranges(what, min, max, ranges)) && Expect(";");
    }

    private bool ReservedNames(List<string> names)
    {
        do
        {
            _cancellation.ThrowIfCancellationRequested();
            ProtoToken place = Current;
            if (!TakeText("a reserved name in quotes", out string name))
            {
                return false;
            }

            if (names.Contains(name))
            {
                _faults.Add(place, $"The name '{name}' is reserved twice; remove one of the two.");
            }

            names.Add(name);
        }
        while (Take(","));

        return true;
    }

    private bool Ranges(string what, int min, int max, List<ProtoRange> ranges)
    {
        do
        {
            _cancellation.ThrowIfCancellationRequested();
            ProtoToken place = Current;
            if (!TakeNumber(what, min, max, out int first))
            {
                return false;
            }

            int last = first;
            if (Take("to") && !Take("max") && !TakeNumber(what, min, max, out last))
            {
                return false;
            }

            if (_tokens[_at - 1].Text == "max")
            {
                last = max;
            }

            Range(place, new ProtoRange(place.Position, first, last), min, ranges);
        }
        while (Take(","));

        return true;
    }

    private void Range(ProtoToken place, ProtoRange range, int min, List<ProtoRange> ranges)
    {
        if (min >= 0 && range.First == 0)
        {
            _faults.Add(place, "The number of a field is at least 1; begin the range there.");
        }
        else if (range.Last < range.First)
        {
            _faults.Add(place, $"The range {range.Words} ends before it begins; turn it around.");
        }
        else if (ranges.FirstOrDefault(range.Overlaps) is { } other)
        {
            _faults.Add(place, $"{range.Words} and {other.Words} have numbers in common; make one range of them.");
        }

        ranges.Add(range);
    }

    /// <summary>Reads the statements up to the closing brace; one with a mistake is skipped.</summary>
    /// <param name="name">Whose block it is.</param>
    /// <param name="statement">Reads one; false for a mistake.</param>
    /// <returns>Whether the block has an end.</returns>
    private bool Block(ProtoToken name, Func<bool> statement)
    {
        while (!Take("}"))
        {
            _cancellation.ThrowIfCancellationRequested();
            if (IsEnd(name))
            {
                return false;
            }

            if (!statement())
            {
                SkipStatement();
            }
        }

        return true;
    }

    private bool IsEnd(ProtoToken name)
    {
        if (Current.Kind != ProtoTokenKind.End)
        {
            return false;
        }

        _faults.Add(name, $"The block of '{name.Text}' has no end; close it with '}}'.");
        return true;
    }
}
