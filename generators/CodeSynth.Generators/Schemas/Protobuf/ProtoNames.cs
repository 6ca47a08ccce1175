namespace CodeSynth.Schemas.Protobuf;

/// <summary>
/// Finds names that a file declares twice. Fields, oneofs, nested types and the values of nested enumerations share one scope, as
/// they do in C++: the values of an enumeration are beside it, not in it.
/// </summary>
internal static class ProtoNames
{
    public static void Check(ProtoFile file, ProtoFaults faults, CancellationToken cancellation)
    {
        var first = new Dictionary<string, SchemaPosition>(StringComparer.Ordinal);
        foreach (ProtoSymbol symbol in ProtoSymbol.Of(file))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!first.TryGetValue(symbol.FullName, out SchemaPosition other))
            {
                first.Add(symbol.FullName, symbol.Position);
                continue;
            }

            string what = symbol.Kind switch
            {
                ProtoSymbolKind.EnumValue => "the values of enumerations share the scope of the enumeration",
                ProtoSymbolKind.MapEntry => "a map declares a message of this name",
                _ => "names in a scope differ",
            };
            faults.Add(symbol.Position, symbol.Name.Length, $"'{symbol.Name}' is declared in line {other.Line + 1} already, and {what}; rename one of them.");
        }
    }
}
