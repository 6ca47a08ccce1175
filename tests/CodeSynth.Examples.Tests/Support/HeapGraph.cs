using System.Reflection;
using System.Runtime.CompilerServices;
using CodeSynth.Testing;

namespace CodeSynth.Examples.Tests.Support;

/// <summary>The objects that a record is made of.</summary>
internal static class HeapGraph
{
    /// <summary>What has to be allocated for a record, to the byte: its objects without those that another record of the same row shares with it, as categories are.</summary>
    public static long BytesOf(object record, object same)
    {
        HashSet<object> shared = Objects(same);
        return Objects(record).Where(o => !shared.Contains(o)).Sum(SizeOf);
    }

    private static HashSet<object> Objects(object root)
    {
        var found = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Visit(root, found);
        return found;
    }

    private static void Visit(object? value, HashSet<object> found)
    {
        if (value is null || value is Type || (!value.GetType().IsValueType && !found.Add(value)) || value is string)
        {
            return;
        }

        if (value is Array items)
        {
            foreach (object? item in items)
            {
                Visit(item, found);
            }

            return;
        }

        for (Type? type = value.GetType(); type is { IsPrimitive: false } && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Visit(field.GetValue(value), found);
            }
        }
    }

    private static long SizeOf(object value) => value switch
    {
        string text => Allocation.LeastBytes(() => GC.KeepAlive(new string('x', text.Length))),
        Array items => Allocation.LeastBytes(() => GC.KeepAlive(Array.CreateInstance(items.GetType().GetElementType()!, items.Length))),
        _ => Allocation.LeastBytes(() => GC.KeepAlive(RuntimeHelpers.GetUninitializedObject(value.GetType()))),
    };
}
