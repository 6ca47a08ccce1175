using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>Fields.</summary>
internal sealed partial class ProtoParser
{
    /// <summary>What protobuf keeps for itself.</summary>
    private static readonly ProtoRange s_ownNumbers = new(default, 19_000, 19_999);

    private bool Field(List<(ProtoField Field, ProtoToken Number)> fields, string? oneof)
    {
        if (!Label(oneof, out ProtoToken? labelPlace, out ProtoLabel label))
        {
            return false;
        }

        ProtoToken place = Current;
        if (Is("group"))
        {
            _faults.Add(place, "Groups are not supported; declare a message, and a field of it.");
            return false;
        }

        if (!FieldType(out ProtoType type))
        {
            return false;
        }

        if (type is ProtoMap)
        {
            if (labelPlace is { } marked)
            {
                _faults.Add(marked, $"A map has no label; remove '{marked.Text}'.");
            }

            if (oneof is not null)
            {
                _faults.Add(place, "A map cannot be a member of a oneof; put it into a message, and take that one.");
            }
        }
        else if (_syntax == ProtoSyntax.Proto2 && labelPlace is null && oneof is null)
        {
            _faults.Add(place, $"A proto2 field has a label; write 'optional', 'required' or 'repeated' in front of '{place.Text}'.");
        }

        if (!TakeName("the field's name", out ProtoToken name) || !Expect("=") || !FieldNumber(out ProtoToken digits, out int number))
        {
            return false;
        }

        var field = new ProtoField(name.Position, name.Text, number, label, type) { Oneof = oneof };
        if (!FieldOptions(ref field))
        {
            return false;
        }

        fields.Add((field, digits));
        return Expect(";");
    }

    private bool Label(string? oneof, out ProtoToken? place, out ProtoLabel label)
    {
        place = null;
        label = Current.Text switch
        {
            "optional" => ProtoLabel.Optional,
            "required" => ProtoLabel.Required,
            "repeated" => ProtoLabel.Repeated,
            _ => ProtoLabel.None,
        };
        if (label == ProtoLabel.None)
        {
            return true;
        }

        place = Current;
        if (oneof is not null)
        {
            _faults.Add(Current, $"A member of a oneof has no label; remove '{Current.Text}'.");
            return false;
        }

        if (label == ProtoLabel.Required && _syntax == ProtoSyntax.Proto3)
        {
            _faults.Add(Current, "There are no required fields in proto3; remove 'required'.");
        }

        _at++;
        return true;
    }

    private bool FieldType(out ProtoType type)
    {
        if (Is("map") && _tokens[_at + 1].Text == "<")
        {
            return Map(out type);
        }

        if (ProtoKinds.TryParse(Current.Text, out ProtoKind kind))
        {
            type = new ProtoScalar(kind);
            _at++;
            return true;
        }

        bool isGood = TakeTypeName("a field's type, or '}'", out ProtoNamed named);
        type = named;
        return isGood;
    }

    private bool Map(out ProtoType type)
    {
        _at += 2;
        type = new ProtoNamed(default, string.Empty);
        if (!ProtoKinds.TryParse(Current.Text, out ProtoKind key) || key is ProtoKind.Float or ProtoKind.Double or ProtoKind.Bytes)
        {
            _faults.Add(Current, $"The key of a map is a string, a bool or an integer, not {Shown(Current)}; take one of them.");
            return false;
        }

        _at++;
        if (!Expect(","))
        {
            return false;
        }

        if (Is("map") && _tokens[_at + 1].Text == "<")
        {
            _faults.Add(Current, "The value of a map cannot be a map; put that one into a message.");
            return false;
        }

        if (!FieldType(out ProtoType value))
        {
            return false;
        }

        type = new ProtoMap(key, value);
        return Expect(">");
    }

    private bool FieldNumber(out ProtoToken digits, out int number)
    {
        digits = Current;
        if (!TakeNumber("the number of a field", 0, ProtoRange.MaxField, out number))
        {
            return false;
        }

        if (number == 0)
        {
            _faults.Add(digits, "The number of a field is at least 1; take another.");
        }
        else if (s_ownNumbers.Contains(number))
        {
            _faults.Add(digits, "Protobuf keeps the numbers 19000 to 19999 for itself; take another.");
        }

        return true;
    }

    private bool FieldOptions(ref ProtoField field)
    {
        ProtoField result = field;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var options = new List<ProtoOption>();
        bool isGood = OptionList(Take, options);
        field = result with
        {
            Options = options.ToEquatableArray(),
            IsPacked = IsPackable(result) && (result.PackedOption ?? _syntax == ProtoSyntax.Proto3),
        };
        return isGood;

        bool Take(ProtoToken place, ProtoOption option, ProtoConstant value)
        {
            if (option.Name is not ("default" or "json_name" or "packed"))
            {
                return false;
            }

            if (!seen.Add(option.Name))
            {
                _faults.Add(place, $"The option '{option.Name}' is set twice; remove one of the two.");
            }

            result = option.Name switch
            {
                "default" => WithDefault(result, place, value),
                "json_name" => WithJsonName(result, value),
                _ => WithPacked(result, place, value),
            };
            return true;
        }
    }

    /// <summary>Whether its values could stand side by side: repeated numbers; what has a named type is decided once that was found.</summary>
    private static bool IsPackable(ProtoField field) =>
        field is { Label: ProtoLabel.Repeated, Type: ProtoScalar { Kind: not (ProtoKind.String or ProtoKind.Bytes) } };

    private ProtoField WithDefault(ProtoField field, ProtoToken place, ProtoConstant value)
    {
        if (_syntax == ProtoSyntax.Proto3)
        {
            _faults.Add(place, "A proto3 field has the default of its type; remove the option 'default'.");
        }
        else if (field.Label == ProtoLabel.Repeated || field.Type is ProtoMap)
        {
            _faults.Add(place, $"'{field.Name}' is repeated and has no default but being empty; remove the option 'default'.");
        }
        else if (field.Type is ProtoScalar scalar && ProtoKinds.WhyNoDefault(scalar.Kind, value) is { } why)
        {
            _faults.Add(value.Token, why);
        }
        else if (field.Type is ProtoNamed && value.Token.Kind != ProtoTokenKind.Identifier)
        {
            _faults.Add(value.Token, $"The default of an enumeration is the name of a value, not {value.Text}; write one.");
        }

        return field with { Default = value.Text };
    }

    private ProtoField WithJsonName(ProtoField field, ProtoConstant value)
    {
        if (value.Token.Kind != ProtoTokenKind.String)
        {
            _faults.Add(value.Token, "A json_name is a text; put it in quotes.");
            return field;
        }

        return field with { JsonName = value.Decoded };
    }

    private ProtoField WithPacked(ProtoField field, ProtoToken place, ProtoConstant value)
    {
        if (!value.IsBool)
        {
            _faults.Add(value.Token, "The option 'packed' is true or false; write one of them.");
        }
        else if (value.Text == "true" && !IsPackable(field) && !(field is { Label: ProtoLabel.Repeated, Type: ProtoNamed }))
        {
            _faults.Add(place, "Only repeated numbers, bools and enumerations can be packed; remove the option 'packed'.");
        }

        return field with { PackedOption = value.Text == "true" };
    }
}
