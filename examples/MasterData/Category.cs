namespace MasterData;

/// <summary>The shelves of the shop.</summary>
public enum Category
{
    Kitchen,
    Garden,
    Office,
}
