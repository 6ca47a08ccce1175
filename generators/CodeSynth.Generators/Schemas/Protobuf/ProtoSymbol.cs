namespace CodeSynth.Schemas.Protobuf;

/// <summary>What a name stands for.</summary>
internal enum ProtoSymbolKind
{
    Package,
    Message,
    Enum,
    EnumValue,
    Field,
    Oneof,
    MapEntry,
    Service,
    Method,
}

/// <summary>A name that a file declares.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="FullName">The name with all that it is in.</param>
/// <param name="Name">What stands in the file.</param>
/// <param name="Position">Where.</param>
internal readonly record struct ProtoSymbol(ProtoSymbolKind Kind, string FullName, string Name, SchemaPosition Position)
{
    /// <summary>Whether a field can have it as its type.</summary>
    public bool IsType => Kind is ProtoSymbolKind.Message or ProtoSymbolKind.Enum;

    /// <summary>Whether other names are in it.</summary>
    public bool IsScope => Kind is ProtoSymbolKind.Package or ProtoSymbolKind.Message or ProtoSymbolKind.Enum or ProtoSymbolKind.Service;

    /// <summary>All names of a file in its order, but for its package.</summary>
    public static IEnumerable<ProtoSymbol> Of(ProtoFile file)
    {
        foreach (ProtoSymbol symbol in Types(file.Package, file.Messages, file.Enums, file.Extends))
        {
            yield return symbol;
        }

        foreach (ProtoService service in file.Services)
        {
            yield return new ProtoSymbol(ProtoSymbolKind.Service, service.FullName, service.Name, service.Position);
            foreach (ProtoMethod method in service.Methods)
            {
                yield return new ProtoSymbol(ProtoSymbolKind.Method, service.FullName + "." + method.Name, method.Name, method.Position);
            }
        }
    }

    private static IEnumerable<ProtoSymbol> Types(string scope, IEnumerable<ProtoMessage> messages, IEnumerable<ProtoEnum> enums, IEnumerable<ProtoExtend> extends) =>
        messages.SelectMany(OfMessage)
            .Concat(enums.SelectMany(e => OfEnum(scope, e)))
            .Concat(extends.SelectMany(e => e.Fields).Select(f => OfField(scope, f)));

    private static IEnumerable<ProtoSymbol> OfMessage(ProtoMessage message)
    {
        string scope = message.FullName;
        yield return new ProtoSymbol(ProtoSymbolKind.Message, scope, message.Name, message.Position);
        foreach (ProtoSymbol symbol in Types(scope, message.Messages, message.Enums, message.Extends))
        {
            yield return symbol;
        }

        foreach (ProtoField field in message.Fields)
        {
            yield return OfField(scope, field);
            if (field.Type is ProtoMap)
            {
                yield return new ProtoSymbol(ProtoSymbolKind.MapEntry, ProtoScope.Join(scope, ProtoCase.MapEntry(field.Name)), field.Name, field.Position);
            }
        }

        for (int i = 0; i < message.Oneofs.Count; i++)
        {
            yield return new ProtoSymbol(ProtoSymbolKind.Oneof, ProtoScope.Join(scope, message.Oneofs[i]), message.Oneofs[i], i < message.OneofPositions.Count ? message.OneofPositions[i] : message.Position);
        }
    }

    private static IEnumerable<ProtoSymbol> OfEnum(string scope, ProtoEnum type)
    {
        yield return new ProtoSymbol(ProtoSymbolKind.Enum, type.FullName, type.Name, type.Position);
        foreach (ProtoEnumValue value in type.Values)
        {
            yield return new ProtoSymbol(ProtoSymbolKind.EnumValue, ProtoScope.Join(scope, value.Name), value.Name, value.Position);
        }
    }

    private static ProtoSymbol OfField(string scope, ProtoField field) =>
        new(ProtoSymbolKind.Field, ProtoScope.Join(scope, field.Name), field.Name, field.Position);
}
