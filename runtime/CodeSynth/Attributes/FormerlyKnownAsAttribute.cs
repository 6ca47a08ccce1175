namespace CodeSynth;

/// <summary>
/// Keeps values across a rename: the random streams of the entity or property go on under the name that it had when its values
/// were first made. After several renames that is still the first name, so the argument is written once and never changes.
/// It changes nothing else: wire name, topic and options follow the present name.
/// </summary>
/// <param name="name">
/// The former name, without a path: of a type its entity name (<see cref="SynthEntityAttribute.Name"/> where that was set), of a property, nested or
/// not, its own name.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Parameter, Inherited = false)]
public sealed class FormerlyKnownAsAttribute(string name) : Attribute
{
    /// <summary>The name whose values are kept.</summary>
    public string Name { get; } = name;
}
