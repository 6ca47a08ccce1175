using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>Replaces the names in a file by full ones, and holds the rules that need to know what they mean.</summary>
internal sealed class ProtoBinding
{
    private readonly ProtoLibrary _library;
    private readonly ProtoFile _file;
    private readonly Dictionary<string, ProtoVisible> _symbols;
    private readonly Dictionary<(string Message, int Number), string> _extensions = [];
    private readonly ProtoFaults _faults;
    private readonly CancellationToken _cancellation;

    public ProtoBinding(ProtoLibrary library, ProtoFile file, Dictionary<string, ProtoVisible> symbols, ProtoFaults faults, CancellationToken cancellation)
    {
        _library = library;
        _file = file;
        _symbols = symbols;
        _faults = faults;
        _cancellation = cancellation;
    }

    public ProtoFile File() => _file with
    {
        Messages = _file.Messages.Select(Message).ToEquatableArray(),
        Extends = _file.Extends.Select(e => Extend(e, _file.Package)).ToEquatableArray(),
        Services = _file.Services.Select(Service).ToEquatableArray(),
    };

    private ProtoMessage Message(ProtoMessage message)
    {
        _cancellation.ThrowIfCancellationRequested();
        return message with
        {
            Fields = message.Fields.Select(f => Field(f, message.FullName)).ToEquatableArray(),
            Messages = message.Messages.Select(Message).ToEquatableArray(),
            Extends = message.Extends.Select(e => Extend(e, message.FullName)).ToEquatableArray(),
        };
    }

    private ProtoField Field(ProtoField field, string scope)
    {
        ProtoNamed? named = field.Type as ProtoNamed ?? (field.Type as ProtoMap)?.Value as ProtoNamed;
        if (named is null || Find(named, scope) is not { } type)
        {
            return field;
        }

        ProtoNamed full = named with { Name = type.Symbol.FullName };
        field = field with { Type = field.Type is ProtoMap map ? map with { Value = full } : full };
        return type.Symbol.Kind == ProtoSymbolKind.Enum ? EnumField(field, named, type) : MessageField(field, named);
    }

    private ProtoField EnumField(ProtoField field, ProtoNamed written, ProtoVisible type)
    {
        ProtoEnum definition = Enum(type);
        if (_file.Syntax == ProtoSyntax.Proto3 && definition.IsClosed)
        {
            Fault(written, $"'{written.Name}' is an enumeration of a proto2 file, which a proto3 message cannot have; declare it in a proto3 file.");
        }
        else if (field.Type is ProtoMap && definition.Values[0].Number != 0)
        {
            Fault(written, $"The first value of '{written.Name}' is not 0, so it cannot be the value of a map; put one of number 0 in front.");
        }
        else if (field.Default is { } value && definition.Values.All(v => v.Name != value))
        {
            _faults.Add(field.Position, field.Name.Length, $"'{written.Name}' has no value '{value}' for a default; it has {string.Join(", ", definition.Values.Take(8).Select(v => v.Name))}.");
        }

        return field with { IsPacked = field.Label == ProtoLabel.Repeated && (field.PackedOption ?? _file.Syntax == ProtoSyntax.Proto3) };
    }

    private ProtoField MessageField(ProtoField field, ProtoNamed written)
    {
        if (field.Default is not null)
        {
            _faults.Add(field.Position, field.Name.Length, $"'{field.Name}' is a message and has no default; remove the option 'default'.");
        }
        else if (field.PackedOption == true)
        {
            _faults.Add(field.Position, field.Name.Length, $"'{written.Name}' is a message, and messages cannot be packed; remove the option 'packed'.");
        }

        return field;
    }

    private ProtoExtend Extend(ProtoExtend extend, string scope)
    {
        if (FindMessage(extend.Message, scope) is not { } found)
        {
            return extend;
        }

        string fullName = found.Symbol.FullName;
        ProtoMessage message = Message(found);
        if (_file.Syntax == ProtoSyntax.Proto3 && !ProtoWellKnown.IsOptions(fullName))
        {
            Fault(extend.Message, $"A proto3 file can extend only the messages of options, not '{extend.Message.Name}'; add the fields to the message itself.");
            return extend;
        }

        foreach (ProtoField field in extend.Fields.Where(f => !message.Extensions.Any(r => r.Contains(f.Number))))
        {
            string kept = message.Extensions.Count > 0 ? $"take one of {string.Join(", ", message.Extensions.Select(r => r.Words))}" : "write 'extensions 100 to max;' in it";
            _faults.Add(field.Position, field.Name.Length, $"'{extend.Message.Name}' does not keep number {field.Number} for extensions; {kept}.");
        }

        foreach (ProtoField field in extend.Fields)
        {
            if (!_extensions.TryGetValue((fullName, field.Number), out string? other))
            {
                _extensions.Add((fullName, field.Number), field.Name);
            }
            else
            {
                _faults.Add(field.Position, field.Name.Length, $"The extension '{other}' has number {field.Number} in '{extend.Message.Name}' as well; take another.");
            }
        }

        return new ProtoExtend(extend.Message with { Name = fullName }, extend.Fields.Select(f => Field(f, scope)).ToEquatableArray());
    }

    private ProtoService Service(ProtoService service) => service with
    {
        Methods = service.Methods.Select(m => m with { Input = Type(m.Input), Output = Type(m.Output) }).ToEquatableArray(),
    };

    private ProtoNamed Type(ProtoNamed written) =>
        FindMessage(written, _file.Package) is { } type ? written with { Name = type.Symbol.FullName } : written;

    private ProtoVisible? FindMessage(ProtoNamed written, string scope)
    {
        if (Find(written, scope) is not { } type)
        {
            return null;
        }

        if (type.Symbol.Kind == ProtoSymbolKind.Message)
        {
            return type;
        }

        Fault(written, $"'{written.Name}' is an enumeration, and here must be a message; name one.");
        return null;
    }

    private ProtoVisible? Find(ProtoNamed written, string scope)
    {
        if (ProtoScope.FindType(written.Name, scope, _symbols) is { } fullName)
        {
            return _symbols[fullName];
        }

        Fault(written, ProtoAdvice.ForUnknown(written.Name, scope, _symbols, _library));
        return null;
    }

    private static ProtoEnum Enum(ProtoVisible type) =>
        new ProtoSchema(type.File, default).FindEnum(type.Symbol.FullName) ?? throw new InvalidOperationException(type.Symbol.FullName);

    private static ProtoMessage Message(ProtoVisible type) =>
        new ProtoSchema(type.File, default).FindMessage(type.Symbol.FullName) ?? throw new InvalidOperationException(type.Symbol.FullName);

    private void Fault(ProtoNamed culprit, string message) => _faults.Add(culprit.Position, culprit.Name.Length, message);
}
