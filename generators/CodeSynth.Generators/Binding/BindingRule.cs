namespace CodeSynth.Generators.Binding;

/// <summary>In which way an entity and its schema can differ; each is a diagnostic.</summary>
internal enum BindingRule
{
    /// <summary>The file, or the type in it, is not there or not the only one.</summary>
    UnknownSchema,

    /// <summary>A field of the schema that no property fills.</summary>
    UnfilledField,

    /// <summary>A property that the schema has no field for.</summary>
    UnknownField,

    /// <summary>A type that does not fit, or would lose something.</summary>
    TypeMismatch,

    /// <summary>A property that may be null, and a field that may not.</summary>
    NullNotAllowed,

    /// <summary>A value that is no symbol of the schema's enumeration.</summary>
    UnknownSymbol,

    /// <summary>Two properties for one field, or two fields for one property.</summary>
    AmbiguousField,
}
