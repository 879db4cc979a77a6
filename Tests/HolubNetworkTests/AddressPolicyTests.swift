#if Sending
import HolubSMTP
import Testing

@testable import HolubNetwork

@Suite("Address policy")
struct AddressPolicyTests {
    static let loopbackAndPrivate = [
        "127.0.0.1", "127.255.255.255", "10.0.0.0", "10.255.255.255", "172.16.0.0", "172.31.255.255", "192.168.0.1",
        "192.168.255.255", "::1", "fc00::1", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "::ffff:127.0.0.1", "::ffff:10.1.2.3", "::127.0.0.1", "::192.168.1.1", "::ffff:7f00:1",
        "64:ff9b::10.0.0.1", "64:ff9b::127.0.0.1", "::ffff:0:10.0.0.1", "fd00::5efe:10.0.0.1",
    ]

    /// They mean something to somebody, but not what a private network is; `any` alone permits them.
    static let special = [
        "100.64.0.0", "100.127.255.255", "169.254.0.1", "192.0.0.1", "192.0.0.255", "192.0.2.1", "198.51.100.7",
        "203.0.113.255", "192.88.99.1", "198.18.0.1", "198.19.255.255", "240.0.0.1", "fe80::1", "febf::1", "fec0::1",
        "feff::1", "2001:db8::1", "2001:db8:ffff::1", "3fff::1", "3fff:fff::1", "64:ff9b:1::10.0.0.1",
        "64:ff9b:1::1.1.1.1", "2002:7f00:1::1", "2002:a00:1::", "2002:808:808::1", "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:2::1", "2001:10::1", "2001:20::1", "100::1", "5f00::1",
        "2606:4700::5efe:10.0.0.1", "2606:4700::200:5efe:127.0.0.1", "2606:4700::5efe:100.64.0.1",
        "fe80::5efe:1.1.1.1", "4000::1", "fbff::1", "fe00::1", "200::1", "64:ff9b::100.64.0.1", "::192.0.2.1",
    ]

    static let metadata = [
        "169.254.169.254", "169.254.170.2", "fd00:ec2::254", "fd20:ce::254", "100.100.100.200", "192.0.0.192",
        "168.63.129.16", "::ffff:169.254.169.254", "64:ff9b::169.254.169.254", "::ffff:100.100.100.200",
        "fe80::a9fe:a9fe",
    ]

    static let nowhere = [
        "0.0.0.0", "0.1.2.3", "224.0.0.1", "239.255.255.255", "255.255.255.255", "::", "ff02::1", "ff0e::1",
        "::ffff:0.0.0.0", "::224.0.0.1", "64:ff9b::0.0.0.0", "64:ff9b::224.0.0.1",
    ]

    static let publicOnes = [
        "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
        "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.1", "192.0.3.0",
        "192.88.98.255", "192.88.100.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0",
        "203.0.112.255", "223.255.255.255", "2606:4700::1111", "2001:200::1", "2001:db7::1", "2001:db9::1", "2003::1",
        "2a00:1450::1", "::ffff:1.1.1.1", "::9.9.9.9", "64:ff9b::1.1.1.1", "2606:4700::5efe:1.1.1.1",
        "3ffe:ffff::1",
    ]

    static func permitting(_ text: String) throws -> [Bool] {
        let address = try #require(IPAddress(text))
        return [AddressPolicy.publicOnly, .allowPrivate, .any].map { $0.permits(address) }
    }

    @Test("I34 I35 I36 This machine and private networks need leave", arguments: loopbackAndPrivate)
    func own(text: String) throws { #expect(try Self.permitting(text) == [false, true, true]) }

    @Test("I36 I37 What no mail server has needs more than that", arguments: special + metadata)
    func other(text: String) throws { #expect(try Self.permitting(text) == [false, false, true]) }

    @Test("I35 I37 What cannot be connected to is refused by every policy", arguments: nowhere)
    func never(text: String) throws { #expect(try Self.permitting(text) == [false, false, false]) }

    @Test("Public addresses pass, also those next to a special range", arguments: publicOnes)
    func everywhere(text: String) throws { #expect(try Self.permitting(text) == [true, true, true]) }

    @Test("A network that is allowed is allowed by every name of its addresses, and nothing else is")
    func networks() throws {
        let policy = AddressPolicy.allow([try #require(AddressRange("10.1.0.0/16"))])
        for text in ["10.1.0.1", "10.1.255.255", "::ffff:10.1.2.3", "64:ff9b::10.1.2.3", "8.8.8.8"] {
            #expect(policy.permits(try #require(IPAddress(text))), "\(text)")
        }
        for text in ["10.2.0.1", "127.0.0.1", "::ffff:10.2.0.1", "192.168.0.1", "::1"] {
            #expect(!policy.permits(try #require(IPAddress(text))), "\(text)")
        }
    }

    @Test("I36 A metadata service is never allowed with its network, only by its own address", arguments: metadata)
    func metadataServices(text: String) throws {
        let address = try #require(IPAddress(text))
        let everything = ["0.0.0.0/0", "::/0"].compactMap(AddressRange.init)
        #expect(everything.count == 2)
        #expect(!AddressPolicy.allow(everything).permits(address))
        let itself = try #require(AddressRange(address, length: { if case .v4 = address { 32 } else { 128 } }()))
        #expect(AddressPolicy.allow([itself]).permits(address))
    }

    @Test("Ranges are read strictly, and cover what they say")
    func ranges() throws {
        for text in ["10.0.0.0/8", "0.0.0.0/0", "::/0", "fd00::/8", "192.0.2.7", "2001:db8::1", "2001:db8::1/128"] {
            #expect(AddressRange(text) != nil, "\(text)")
        }
        for text in [
            "", "/", "10.0.0.0/", "10.0.0.0/33", "10.0.0.1/8", "10.0.0.0/+8", "10.0.0.0/8/8", "10.0.0.0/ 8", "::/129",
            "localhost/8", "10.0.0.0/-1", "10.0.0.0/99999999999999999999", "fd00::1/8", "[::1]/128",
        ] {
            #expect(AddressRange(text) == nil, "\(text)")
        }
        let range = try #require(AddressRange("2001:db8:0:0:8000::/65"))
        #expect(range.contains(try #require(IPAddress("2001:db8::ffff:0:0:1"))))
        #expect(!range.contains(try #require(IPAddress("2001:db8::7fff:0:0:1"))))
        #expect(!range.contains(try #require(IPAddress("32.1.13.184"))))
        #expect(AddressRange(try #require(IPAddress("10.1.2.3")), length: 8)?.description == "10.0.0.0/8")
        #expect(AddressRange(try #require(IPAddress("10.1.2.3")), length: 33) == nil)
    }
}

@Suite("DNS server addresses")
struct ServerAddressTests {
    @Test(
        "Address and port are read",
        arguments: [
            ("192.0.2.1", "192.0.2.1:53"), ("192.0.2.1:5353", "192.0.2.1:5353"), ("[::1]", "[0:0:0:0:0:0:0:1]:53"),
            ("::1", "[0:0:0:0:0:0:0:1]:53"), ("[::1]:5353", "[0:0:0:0:0:0:0:1]:5353"),
        ])
    func valid(text: String, shown: String) throws { #expect(try ServerAddress(text).description == shown) }

    @Test(
        "Anything else is refused",
        arguments: [
            "", "dns.example", "dns.example:53", "192.0.2.1:", "192.0.2.1:0", "192.0.2.1:65536", "192.0.2.1:+53",
            "[::1]53",
            "[192.0.2.1]:53", "[::1", "::1]:53", "192.0.2.1:53 ", "127.1:53", "[::1]:", "fe80::1%eth0",
        ])
    func invalid(text: String) { #expect(throws: ServerError.self) { try ServerAddress(text) } }
}
#endif
