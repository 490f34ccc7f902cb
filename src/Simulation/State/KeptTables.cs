using System.Reflection;
using System.Runtime.InteropServices;

namespace Ronghe.Simulation.State;

/// <summary>Everything that tables hold, as one sequence of bytes: columns and single numbers, found by their types, so that none can be
/// forgotten when a world is kept.</summary>
/// <remarks>
/// Table by table, in each its fields in the order of their declaration: of a column its length and then its entries, of a number its eight
/// bytes; all as bits, little end first on every machine this program runs on. What cannot change while a world lives is left out: whoever
/// reads has made the same world. A column whose array is fixed must have its own length; one that grows takes any that the bytes left can
/// fill.
/// </remarks>
internal sealed class KeptTables(params object[] tables)
{
    private readonly (object Table, FieldInfo Field)[] _facts =
    [
        .. tables.SelectMany(static table => table.GetType()
            .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(static field => field.FieldType.IsArray ? field.GetCustomAttribute<RoomAttribute>() is null : IsNumber(field))
            .OrderBy(static field => field.MetadataToken).Select(field => (table, field))),
    ];

    /// <summary>Bytes that these tables take today.</summary>
    public long Size => _facts.Sum(static fact =>
        fact.Field.GetValue(fact.Table) is Array column ? sizeof(int) + (long)Buffer.ByteLength(column) : sizeof(long));

    /// <summary>Writes all of it.</summary>
    public void Write(Stream into)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        foreach ((object table, FieldInfo field) in _facts)
        {
            object value = field.GetValue(table)!;
            if (value is Array column)
            {
                MemoryMarshal.Write(bytes, column.Length);
                into.Write(bytes[..sizeof(int)]);
                into.Write(BytesOf(column));
            }
            else
            {
                MemoryMarshal.Write(bytes, BitsOf(value));
                into.Write(bytes);
            }
        }
    }

    /// <summary>Reads all of it into these tables.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="length">Bytes that it has: no column is made longer than those left.</param>
    /// <exception cref="InvalidDataException">It is not of a world of this shape; these tables are of no more use.</exception>
    public void Read(Stream from, long length)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        foreach ((object table, FieldInfo field) in _facts)
        {
            if (field.GetValue(table) is Array column)
            {
                Take(bytes[..sizeof(int)]);
                int entries = MemoryMarshal.Read<int>(bytes);
                if (entries != column.Length) field.SetValue(table, column = Grown(field, column, entries, length));
                Take(BytesOf(column));
            }
            else
            {
                Take(bytes);
                field.SetValue(table, NumberOf(field, MemoryMarshal.Read<long>(bytes)));
            }
        }

        if (length != 0) throw new InvalidDataException("it holds more than such a world");

        void Take(Span<byte> into)
        {
            if (into.Length > length) throw new InvalidDataException("it holds less than such a world");
            length -= into.Length;
            from.ReadExactly(into);
        }
    }

    private static Array Grown(FieldInfo field, Array column, int entries, long left)
    {
        Type entry = column.GetType().GetElementType()!;
        if (field.IsInitOnly || entries < 0 || entries > left / SizeOf(entry))
            throw new InvalidDataException($"its {field.DeclaringType!.Name} are not as many as such a world has");
        return Array.CreateInstance(entry, entries);
    }

    private static int SizeOf(Type entry) => Buffer.ByteLength(Array.CreateInstance(entry, 1));

    private static Span<byte> BytesOf(Array column) =>
        MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(column), Buffer.ByteLength(column));

    /// <summary>A number that changes; what a constructor was given (the compiler names such fields <c>…&gt;P</c>) never does.</summary>
    private static bool IsNumber(FieldInfo field) =>
        field.FieldType.IsPrimitive && !field.IsInitOnly && !field.Name.EndsWith(">P", StringComparison.Ordinal);

    private static long BitsOf(object number) => number switch
    {
        double value => BitConverter.DoubleToInt64Bits(value),
        long value => value,
        int value => value,
        bool value => value ? 1 : 0,
        _ => throw new NotSupportedException($"No table is known to hold a number of the kind {number.GetType().Name}."),
    };

    private static object NumberOf(FieldInfo field, long bits) => Type.GetTypeCode(field.FieldType) switch
    {
        TypeCode.Double => BitConverter.Int64BitsToDouble(bits),
        TypeCode.Int64 => bits,
        TypeCode.Int32 => unchecked((int)bits),
        TypeCode.Boolean => bits != 0,
        _ => throw new NotSupportedException($"No table is known to hold a number of the kind {field.FieldType.Name}."),
    };
}
