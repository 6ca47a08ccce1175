using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>Messages, services and extensions.</summary>
internal sealed partial class ProtoParser
{
    /// <summary>As deep as protoc goes; also what keeps a hostile text from exhausting the stack.</summary>
    private const int MaxDepth = 32;

    private bool Message(string scope, int depth, List<ProtoMessage> messages)
    {
        ProtoToken keyword = Current;
        _at++;
        if (depth == MaxDepth)
        {
            _faults.Add(keyword, $"Messages are nested more than {MaxDepth} deep here; declare this one outside.");
            return false;
        }

        if (!TakeName("the message's name", out ProtoToken name) || !Expect("{"))
        {
            return false;
        }

        string fullName = ProtoScope.Join(scope, name.Text);
        var body = new ProtoMessageBody();
        if (!Block(name, () => MessageStatement(fullName, depth, body)))
        {
            return true; // the file has ended, which is said
        }

        body.Check(_syntax, _faults, _cancellation);
        messages.Add(new ProtoMessage(
            name.Position,
            fullName,
            body.Fields.Select(f => f.Field).ToEquatableArray(),
            body.Oneofs.Select(o => o.Text).ToEquatableArray(),
            body.Messages.ToEquatableArray(),
            body.Enums.ToEquatableArray())
        {
            Options = body.Options.ToEquatableArray(),
            OneofPositions = body.Oneofs.Select(o => o.Position).ToEquatableArray(),
            OneofOptions = body.OneofOptions.ToEquatableArray(),
            Reserved = body.Reserved.ToEquatableArray(),
            ReservedNames = body.ReservedNames.ToEquatableArray(),
            Extensions = body.Extensions.ToEquatableArray(),
            Extends = body.Extends.ToEquatableArray(),
        });
        return true;
    }

    private bool MessageStatement(string scope, int depth, ProtoMessageBody body) => Current.Text switch
    {
        ";" => Take(";"),
        "message" => Message(scope, depth + 1, body.Messages),
        "enum" => Enum(scope, body.Enums),
        "extend" => Extend(scope, body.Extends),
        "oneof" => Oneof(body),
        "option" => OptionStatement(body.Options),
        "reserved" => Reserved("the number of a field", 0, ProtoRange.MaxField, body.Reserved, body.ReservedNames),
        "extensions" => Extensions(body),
        _ => Field(body.Fields, oneof: null),
    };

    private bool Oneof(ProtoMessageBody body)
    {
        _at++;
        if (!TakeName("the oneof's name", out ProtoToken name) || !Expect("{"))
        {
            return false;
        }

        body.Oneofs.Add(name);
        int before = body.Fields.Count;
        if (!Block(name, () => OneofStatement(name.Text, body)))
        {
            return true; // the file has ended, which is said
        }

        if (body.Fields.Count == before)
        {
            _faults.Add(name, $"The oneof '{name.Text}' has no field; add one, or remove it.");
        }

        return true;
    }

    private bool OneofStatement(string oneof, ProtoMessageBody body)
    {
        if (!Is("option"))
        {
            return Field(body.Fields, oneof);
        }

        bool isGood = OptionStatement(out ProtoOption option, out _);
        if (isGood)
        {
            body.OneofOptions.Add(new ProtoOneofOption(oneof, option));
        }

        return isGood;
    }

    /// <summary><c>extensions 100 to 199, 500 to max;</c></summary>
    private bool Extensions(ProtoMessageBody body)
    {
        if (_syntax == ProtoSyntax.Proto3)
        {
            _faults.Add(Current, "A proto3 message cannot be extended; declare fields instead, or one of google.protobuf.Any.");
        }

        _at++;
        return Ranges("the number of a field", 0, ProtoRange.MaxField, body.Extensions) && OptionList([]) && Expect(";");
    }

    private bool Extend(string scope, List<ProtoExtend> extends)
    {
        _at++;
        if (!TakeTypeName("the message to extend", out ProtoNamed message) || !Expect("{"))
        {
            return false;
        }

        var fields = new List<(ProtoField Field, ProtoToken Number)>();
        if (!Block(new ProtoToken(ProtoTokenKind.Identifier, message.Name, message.Position), () => Field(fields, oneof: null)))
        {
            return true; // the file has ended, which is said
        }

        if (fields.Count == 0)
        {
            _faults.Add(message.Position, message.Name.Length, $"This extension of '{message.Name}' has no field; add one, or remove it.");
        }

        foreach ((ProtoField field, _) in fields.Where(f => f.Field.Label == ProtoLabel.Required || f.Field.Type is ProtoMap || f.Field.JsonName is not null))
        {
            _faults.Add(field.Position, field.Name.Length, $"'{field.Name}' extends a message, so it can be neither required nor a map nor have a json_name; make it optional or repeated.");
        }

        extends.Add(new ProtoExtend(message, fields.Select(f => f.Field).ToEquatableArray()));
        return true;
    }

    private bool Service()
    {
        _at++;
        if (!TakeName("the service's name", out ProtoToken name) || !Expect("{"))
        {
            return false;
        }

        var methods = new List<ProtoMethod>();
        var options = new List<ProtoOption>();
        bool isClosed = Block(name, () => Current.Text switch
        {
            ";" => Take(";"),
            "option" => OptionStatement(options),
            "rpc" => Method(methods),
            _ => Unexpected("'rpc', 'option' or '}'"),
        });
        if (!isClosed)
        {
            return true; // the file has ended, which is said
        }

        _services.Add(new ProtoService(name.Position, ProtoScope.Join(Package, name.Text), methods.ToEquatableArray()) { Options = options.ToEquatableArray() });
        return true;
    }

    /// <summary><c>rpc Name (stream In) returns (stream Out);</c> or with options in braces.</summary>
    private bool Method(List<ProtoMethod> methods)
    {
        _at++;
        if (!TakeName("the method's name", out ProtoToken name)
            || !MethodType(out ProtoNamed input, out bool takesStream)
            || !Expect("returns")
            || !MethodType(out ProtoNamed output, out bool givesStream))
        {
            return false;
        }

        var options = new List<ProtoOption>();
        bool hasBlock = Take("{");
        bool isClosed = !hasBlock || Block(name, () => Current.Text switch
        {
            ";" => Take(";"),
            "option" => OptionStatement(options),
            _ => Unexpected("'option' or '}'"),
        });
        if (!isClosed)
        {
            return true; // the file has ended, which is said
        }

        methods.Add(new ProtoMethod(name.Position, name.Text, input, output)
        {
            TakesStream = takesStream,
            GivesStream = givesStream,
            Options = options.ToEquatableArray(),
        });
        return hasBlock || Expect(";");
    }

    private bool MethodType(out ProtoNamed type, out bool isStream)
    {
        type = new ProtoNamed(default, string.Empty);
        isStream = false;
        if (!Expect("("))
        {
            return false;
        }

        isStream = Take("stream");
        return TakeTypeName("a message's name", out type) && Expect(")");
    }
}
