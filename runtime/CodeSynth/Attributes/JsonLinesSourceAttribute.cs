namespace CodeSynth;

/// <summary>
/// The rows are the lines of a file, a JSON object each, in their order. A property without a sampler is filled from the object's property of its name on the wire or its own, with
/// no regard to case, underscores and hyphens; a nested object from a nested object. A property with a sampler is generated as usual.
/// </summary>
/// <param name="path">The file: from the working folder where there is one, else from the folder of the app. <c>--set Product.Source=FILE</c> names another.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class JsonLinesSourceAttribute(string path) : Attribute
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;
}
